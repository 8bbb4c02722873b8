package org.waymark.course.read;

import java.util.ArrayList;
import java.util.List;
import org.waymark.course.Framework;

/** The titles of what a catalogue draws on. Words in them are their authors' own. */
final class SourceTitles {

    private SourceTitles() {}

    static List<String> of(List<Framework> frameworks) {
        List<String> titles = new ArrayList<>();
        for (Framework framework : frameworks) {
            titles.add(framework.title());
            titles.add(framework.source().title());
            framework.elements().forEach(element -> titles.add(element.title()));
        }
        return titles;
    }
}

package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_MEDIA;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_STYLE;

import java.util.function.IntFunction;
import org.waymark.core.Load;
import org.waymark.core.Place;
import org.waymark.core.Svg;

/** Finds what style sheets load: {@code @import} and {@code url()}. */
final class StyleScan {

    private final Addresses addresses;

    StyleScan(Addresses addresses) {
        this.addresses = addresses;
    }

    void check(String folder, String text, IntFunction<Place> places) {
        Load.ofStyle(text).forEach(load -> note(folder, load, places));
    }

    /** What an SVG picture fetches, by itself and by its styles. */
    void checkPicture(String folder, String svg, IntFunction<Place> places) {
        Svg.loads(svg).forEach(load -> note(folder, load, places));
    }

    private void note(String folder, Load load, IntFunction<Place> places) {
        addresses.loaded(load.style() ? REMOTE_STYLE : REMOTE_MEDIA, places.apply(load.at()), folder, load.address());
    }
}

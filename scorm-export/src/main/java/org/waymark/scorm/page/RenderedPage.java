package org.waymark.scorm.page;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.course.CourseModule;

/**
 * A page that was rendered once for all packages that hold it. Between the two pieces belongs what {@link PageHead} makes, in which packages differ.
 *
 * @param start the page's first few lines
 * @param rest all that follows
 */
public record RenderedPage(String start, String rest) {

    /** Stands in the template where the head of a package goes, before any word of an author: the first one counts. */
    static final String GAP = "\u0001head\u0001";

    /** A link within the page, as sanitised: {@code #module/activity}. */
    private static final Pattern INNER_LINK =
            Pattern.compile("<a href=\"#([a-z0-9-]+)/[^\"]*\">(.*?)</a>", Pattern.DOTALL);

    /** Divides a page, and takes links out of it that lead to modules of the course which are not on the page; their words stay. */
    static RenderedPage of(String html, Subject subject) {
        int gap = html.indexOf(GAP);
        String rest = html.substring(gap + GAP.length());
        return new RenderedPage(
                html.substring(0, gap), subject.module().isPresent() ? withoutLinksAway(rest, subject) : rest);
    }

    private static String withoutLinksAway(String html, Subject subject) {
        Set<String> here = subject.modules().stream().map(CourseModule::id).collect(Collectors.toSet());
        return INNER_LINK
                .matcher(html)
                .replaceAll(
                        link -> Matcher.quoteReplacement(here.contains(link.group(1)) ? link.group() : link.group(2)));
    }
}

package org.waymark.scorm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.secret.SecretSearch;

/** Nothing that looks like a credential is in the words of a course, in the names of its media, or in media that is text. */
final class SecretsKeptOut {

    private static final Pattern ACTIVITY = Pattern.compile("<section class=\"activity[^\"]*\" id=\"([^\"]+)\"");
    private static final Set<String> TEXTS = Set.of("svg", "vtt", "txt", "json", "xml", "csv", "html", "js", "css");
    private static final int LONGEST_TEXT = 1024 * 1024;

    private final Catalogue catalogue;
    private final Course course;

    SecretsKeptOut(Catalogue catalogue, Course course) {
        this.catalogue = catalogue;
        this.course = course;
    }

    void check(PackagePlan plan, Problems problems) {
        String page = plan.rendered().rest();
        SecretSearch.in(page).ifPresent(found -> report(found, place(page, found.at()), "here", problems));
        for (Map.Entry<String, Content> media : plan.media().entrySet()) {
            String path = media.getKey();
            String ending = path.substring(path.lastIndexOf('.') + 1);
            if (SecretSearch.inNameOf(path)) {
                problems.add(
                        PackageProblem.LOOKS_LIKE_A_SECRET,
                        course.place(),
                        "Files with such a name usually hold a key or a password, and everyone who takes the course could open it: "
                                + path,
                        "Take it out of the course. If it is nothing secret, give it another name.");
            } else if (TEXTS.contains(ending)) {
                text(path, media.getValue(), problems);
            }
        }
    }

    private void text(String path, Content content, Problems problems) {
        try (InputStream in = content.open()) {
            String text = new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
            SecretSearch.in(text).ifPresent(found -> report(found, course.place(), "in " + path, problems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(SecretSearch.Found found, Place place, String where, Problems problems) {
        problems.add(
                PackageProblem.LOOKS_LIKE_A_SECRET,
                place,
                "What begins with \"" + found.shown() + "\" " + where + " looks like " + found.what()
                        + ", and everyone who takes the course could read it.",
                "Take it out, and have it changed wherever it is used: others may have seen it. If it is only an example, write it so that nobody can take it for a real one.");
    }

    /** The file of the activity that a place in the page belongs to. */
    private Place place(String page, int at) {
        Matcher activities = ACTIVITY.matcher(page);
        Optional<Place> place = Optional.empty();
        while (activities.find() && activities.start() < at) {
            String[] id = activities.group(1).split("/", 2);
            place = catalogue.module(id[0]).flatMap(module -> activity(module, id.length > 1 ? id[1] : ""));
        }
        return place.orElse(course.place());
    }

    private static Optional<Place> activity(CourseModule module, String id) {
        return module.activities().stream()
                .filter(each -> each.id().equals(id))
                .map(Activity::heading)
                .map(Activity.Heading::place)
                .findFirst();
    }
}

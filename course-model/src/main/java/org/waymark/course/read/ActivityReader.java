package org.waymark.course.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Lines;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Activity.Heading;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.MediaFile;
import org.waymark.course.Part;
import org.waymark.course.Prose;
import org.waymark.course.check.ReadingNotes;
import org.waymark.course.language.LanguageCheck;
import org.waymark.course.yaml.ShapeCheck;
import org.waymark.course.yaml.Words;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlReader;

/** Makes an activity from its Markdown file: front matter in YAML between two lines of {@code ---}, then the text. */
final class ActivityReader {

    private static final String FENCE = "---";
    private static final Pattern SPACE_BEHIND_SIGN = Pattern.compile(
            "(?m)^[ \\t>]*(?:[-*+]|\\?{1,2}|#{1,6}|\\d{1,3}[.)])[ \u00A0](?:[✓✔✅☑]\\u00A0|\\[[xX ]\\]\\u00A0)?");

    private final CatalogueFiles files;
    private final YamlReader yaml;
    private final ReadingNotes notes;
    private final Problems problems;
    private final LanguageCheck language;

    ActivityReader(
            CatalogueFiles files, YamlReader yaml, ReadingNotes notes, LanguageCheck language, Problems problems) {
        this.files = files;
        this.yaml = yaml;
        this.notes = notes;
        this.language = language;
        this.problems = problems;
    }

    /**
     * Reads one activity.
     *
     * @param folder the module's folder, relative to the catalogue
     * @param id the activity's id
     * @param stem the file's name without {@code .md}: the id, or the id and a language
     * @param listed where the module lists it
     * @param hint what to do if there is no such file; asked for only then
     * @param doubt the module of which nothing is to be concluded if the front matter has mistakes; empty for none
     * @param media gets the files that the text shows
     * @param session whether it belongs to a session
     */
    Optional<Activity> read(
            String folder,
            String id,
            String stem,
            Place listed,
            Supplier<String> hint,
            String doubt,
            Map<String, MediaFile> media,
            boolean session) {
        String file = folder + "/" + stem + ".md";
        return files.text(file, listed, hint)
                .flatMap(text -> activity(folder, file, id, stem, text, doubt, media, session));
    }

    private Optional<Activity> activity(
            String folder,
            String file,
            String id,
            String stem,
            String text,
            String doubt,
            Map<String, MediaFile> media,
            boolean session) {
        Lines lines = Lines.of(
                text.indexOf('\r') < 0 ? text : String.join("\n", text.lines().toList()));
        int close = lines.count() == 0 || !lines.is(0, FENCE) ? -1 : closingFence(lines);
        if (close < 0) {
            noFrontMatter(file, text.lines().toList());
            return Optional.empty();
        }
        String front = close == 1 ? "\n" : lines.text().substring(lines.start(1), lines.start(close));
        Optional<YamlNode> node = yaml.read(front, file, 1, problems);
        boolean whole = node.isPresent() && new ShapeCheck(problems).check(node.get(), Shapes.ACTIVITY, "front matter");
        if (!whole && !doubt.isEmpty()) {
            notes.doubtModule(doubt);
        }
        if (!(node.orElse(null) instanceof Keys keys) || keys.entries().isEmpty()) {
            return Optional.empty();
        }
        String word = keys.text("activity").orElse("");
        Activity.Kind kind = Words.read(Activity.Kind.class, word);
        FencedNotes fenced = FencedNotes.in(withPlainSpaces(below(lines, close)), file, close + 1, problems);
        ActivityFile place = new ActivityFile(files, notes, problems, folder, file, close + 1, media);
        fenced.transcripts().forEach(each -> lookThrough(place, each, media));
        fenced.facilitator().forEach(each -> lookThrough(place, each, new LinkedHashMap<>()));
        ActivityText body = new ActivityText(place, kind, fenced.rest(), fenced.transcripts());
        Heading heading = new Heading(
                id,
                keys.text("title").orElse(""),
                CourseReader.length(keys, "takes"),
                keys.text("content-note"),
                Refs.maps(keys.items("maps")),
                fenced.facilitator(),
                keys.placeOf("title"));
        notes.written(heading.place(), keys);
        if (body.saysNothing()) {
            problems.add(
                    CatalogueProblem.NOTHING_TO_READ,
                    new Place(file, close + 1, 1),
                    "There is no text after the front matter.",
                    "Write what the learner reads below this line.");
        } else if (kind.word().equals(word)) {
            new PartsBelong(place, body, kind, keys.placeOf("activity")).check();
        }
        if (!problems.hasErrors(file)) {
            body.strayMarkdown();
        }
        Activity activity = make(kind, heading, body);
        if (stem.equals(id)) {
            language.activity(
                    activity,
                    keys,
                    body.document(),
                    Asking::asks,
                    file,
                    close + 1,
                    !session && !problems.hasErrors(file));
        }
        return Optional.of(activity);
    }

    private void noFrontMatter(String file, List<String> lines) {
        String first = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        if (first.isEmpty()) {
            problems.add(
                    CatalogueProblem.NOTHING_TO_READ,
                    Place.wholeFile(file),
                    "This file is empty.",
                    "Begin it with a line ---, then activity:, title: and takes:, then a line ---, and write below that what the learner reads.");
            return;
        }
        String message;
        String hint;
        if (lines.get(0).strip().equals(FENCE)) {
            message = "The front matter that begins here has no end.";
            hint = "Write a line --- of exactly three hyphens after its last key, before the text.";
        } else if (first.equals(FENCE)) {
            message = "There are empty lines before the front matter.";
            hint = "Remove them: the line --- has to be the first of the file.";
        } else if (first.matches("[-\\u2010-\\u2015=_*~+]+")) {
            message = "The front matter has to begin with a line of exactly three hyphens, and here is \"" + first
                    + "\".";
            hint = "Write --- there, and the same after its last key. Some programs turn hyphens into a dash.";
        } else {
            message = "This file does not begin with front matter.";
            hint = "Begin it with a line ---, then activity:, title: and takes:, then a line --- before the text.";
        }
        problems.add(CatalogueProblem.NO_FRONT_MATTER, new Place(file, 1, 1), message, hint);
    }

    private static int closingFence(Lines lines) {
        for (int i = 1; i < lines.count(); i++) {
            if (lines.is(i, FENCE)) {
                return i;
            }
        }
        return -1;
    }

    /** A space that does not break, as word processors write it, is a space behind the sign that begins a line. */
    private static String withPlainSpaces(String text) {
        return text.indexOf('\u00A0') < 0
                ? text
                : SPACE_BEHIND_SIGN
                        .matcher(text)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(found.group().replace('\u00A0', ' ')));
    }

    /** What stands below a line, without the end of the last. */
    private static String below(Lines lines, int line) {
        return line + 1 < lines.count()
                ? lines.text().substring(lines.start(line + 1), lines.end(lines.count() - 1))
                : "";
    }

    /**
     * Looks through a transcript, or a note for the facilitator, as through every other text that people read.
     *
     * @param media gets the files that it shows
     */
    private static void lookThrough(ActivityFile file, Prose text, Map<String, MediaFile> media) {
        ActivityFile inside = new ActivityFile(
                file.files(),
                file.notes(),
                file.problems(),
                file.folder(),
                file.name(),
                text.place().line() - 1,
                media);
        Markdown markdown = new Markdown(inside, text.markdown());
        new ProseCheck(inside).check(markdown.document());
        new StrayMarkdown(inside, markdown).check();
    }

    private static Activity make(Activity.Kind kind, Heading heading, ActivityText text) {
        List<Part> parts = text.parts();
        return switch (kind) {
            case PAGE -> new Activity.Page(heading, parts);
            case VIDEO -> new Activity.Video(heading, parts);
            case AUDIO -> new Activity.Audio(heading, parts);
            case QUIZ -> new Activity.Quiz(heading, parts);
            case SCENARIO -> new Activity.Scenario(heading, text.scenes());
            case REFLECTION -> new Activity.Reflection(heading, parts);
            case CHECKLIST -> new Activity.Checklist(heading, parts);
            case DISCUSSION -> new Activity.Discussion(heading, parts);
            case PRACTICE -> new Activity.Practice(heading, parts);
            case BREAK -> new Activity.Break(heading, parts);
        };
    }
}

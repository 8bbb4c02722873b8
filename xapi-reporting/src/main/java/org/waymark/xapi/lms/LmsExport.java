package org.waymark.xapi.lms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.AgentNames;
import org.waymark.xapi.store.StatementSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report that Moodle exported, as text: a SCORM activity's (basic, interactions, objectives), or a course's activity completion. Its rows become the few
 * statements that they can stand for; {@link #notes} says what they cannot tell.
 */
public final class LmsExport {

    private final List<LmsEvent> events;
    private final List<String> notes;
    private final String title;

    private LmsExport(List<LmsEvent> events, List<String> notes, String title) {
        this.title = title;
        this.events = List.copyOf(events);
        this.notes = List.copyOf(notes);
    }

    /**
     * Reads a file.
     *
     * @param course which course it is about: an IRI, or a name that becomes part of one
     * @param zone of the dates in it
     * @param language of the dates in it; null to find it out
     * @throws IOException if it cannot be read, or is no such report; the message says what to do
     */
    public static LmsExport read(Path file, String course, ZoneId zone, @Nullable Locale language) throws IOException {
        List<List<String>> rows = DelimitedText.read(file);
        if (rows.isEmpty()) {
            throw new IOException(file + " is empty.");
        }
        String iri = course.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+") ? course : "urn:waymark:lms:" + slug(course);
        List<String> notes = new ArrayList<>();
        List<Locale> possible = language == null ? LmsDates.languages().toList() : List.of(language);
        for (Locale each : possible) {
            LmsDates dates = new LmsDates(each, zone);
            Optional<List<LmsEvent>> events = MoodleScormReport.events(rows, iri, dates, notes)
                    .or(() -> MoodleCompletion.events(rows, iri, dates, notes));
            if (events.isPresent()) {
                if (language == null) {
                    notes.add(
                            0,
                            file + ": dates are read in " + each.getDisplayLanguage(Locale.ENGLISH) + ", in the zone "
                                    + zone + ".");
                }
                return new LmsExport(events.get(), notes, iri.equals(course) ? "" : course);
            }
        }
        throw new IOException(file
                + " is not a report that Waymark knows: a SCORM report (basic, interactions, objectives) or the activity completion"
                + " of Moodle, as text; or its dates are in another language than "
                + (language == null ? "any that was tried: name it with --language." : language.toLanguageTag() + "."));
    }

    /** What the person should know of what was read, and of what it cannot tell. */
    public List<String> notes() {
        return notes;
    }

    /** How many statements it gives. */
    public int size() {
        return events.size();
    }

    /**
     * The statements. They have the same ids each time the same rows are read with the same key, so that importing twice counts once.
     *
     * @param names gives learners their pseudonyms, which go into the ids
     */
    public StatementSource statements(AgentNames names) {
        return sink -> {
            for (LmsEvent event : events) {
                byte[] json = JsonMapper.shared().writeValueAsBytes(statement(event, names));
                sink.accept(json, 0, json.length);
            }
        };
    }

    private ObjectNode statement(LmsEvent event, AgentNames names) {
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        byte[] identifier = event.learner().identifier().getBytes(StandardCharsets.UTF_8);
        String pseudonym = new String(names.of(identifier, 0, identifier.length), StandardCharsets.US_ASCII);
        String what = String.join(
                "\n",
                "waymark lms",
                pseudonym,
                event.verb(),
                event.object(),
                event.attempt(),
                event.time().toString(),
                String.valueOf(event.score()),
                String.valueOf(event.success()));
        statement.put(
                "id",
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString());
        event.learner().write(statement.putObject("actor"));
        statement.putObject("verb").put("id", event.verb());
        ObjectNode object = statement.putObject("object").put("id", event.object());
        ObjectNode definition = object.putObject("definition");
        if (!event.type().isEmpty()) {
            definition.put("type", event.type());
        }
        if (event.type().endsWith("cmi.interaction")) {
            definition.put("interactionType", "other");
        }
        if (event.object().equals(event.course()) && !title.isEmpty()) {
            definition.putObject("name").put("und", title);
        } else if (!event.name().isEmpty()) {
            definition.putObject("name").put("und", event.name());
        }
        result(event, statement);
        ObjectNode context = statement.putObject("context");
        if (!event.attempt().isEmpty()) {
            String attempt = String.join("\n", "waymark lms attempt", pseudonym, event.course(), event.attempt());
            context.put(
                    "registration",
                    UUID.nameUUIDFromBytes(attempt.getBytes(StandardCharsets.UTF_8))
                            .toString());
        }
        context.put("platform", "Moodle (exported report)");
        if (!event.object().equals(event.course())) {
            ObjectNode grouping =
                    context.putObject("contextActivities").putArray("grouping").addObject();
            grouping.put("id", event.course()).putObject("definition").put("type", LmsEvent.COURSE);
        }
        statement.put("timestamp", event.time().toString());
        return statement;
    }

    private static void result(LmsEvent event, ObjectNode statement) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (event.completed()) {
            result.put("completion", true);
        }
        if (event.success() != null) {
            result.put("success", event.success());
        }
        if (event.score() != null) {
            result.putObject("score").put("raw", event.score());
        }
        if (!result.isEmpty()) {
            statement.set("result", result);
        }
    }

    /** A name as part of an IRI. */
    static String slug(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String slug = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : slug;
    }

    /** The time of an event in words, for notes. */
    static String day(Instant time) {
        return time.toString().substring(0, 10);
    }
}

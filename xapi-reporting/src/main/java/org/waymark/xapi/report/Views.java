package org.waymark.xapi.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.engine.Answer;
import org.waymark.xapi.engine.DuckEngine;
import org.waymark.xapi.engine.Engine;
import org.waymark.xapi.engine.EngineException;
import org.waymark.xapi.engine.Table;

/** The tables and views that reports are written over. Tables are there from the beginning; views are worked out when they are first needed. */
final class Views {

    private static final Pattern HEADING = Pattern.compile("(?m)^-- view: (\\w+)$");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern TAKEN = Pattern.compile("(?i)\\b(?:FROM|JOIN)\\s+(\\w+)");

    private final Engine engine;
    private final Map<String, String> known;
    private final Set<String> defined = new LinkedHashSet<>();
    private final Answer seen;
    private long withoutCourse;
    private long withoutRegistration;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;
    private boolean statementsKept;

    Views(Engine engine, Facts.Setting setting) throws EngineException {
        this.engine = engine;
        this.known = read();
        engine.load(
                Table.of("setting: made time, since time, until time, paused_since time"),
                List.of(List.of(
                        setting.now(),
                        setting.period().start(),
                        setting.period().end(),
                        setting.pausedSince())));
        define("seen");
        // In one order, so that what is decided by whichever comes first is decided alike every time.
        this.seen = engine.ask("SELECT * FROM seen ORDER BY object, object_type, parent, grouping, course, module");
        CatalogueIndex shown = setting.course().map(setting.index()::only).orElse(setting.index());
        place(setting, shown);
        new CatalogueTables(shown).load(engine);
        people(setting.people());
        engine.load(
                Table.of("received: source text, what text, number whole"),
                setting.received().stream()
                        .map(each -> List.of(each.source(), each.what(), each.number()))
                        .toList());
    }

    /** The tables that reports need, directly or for others, and that may be kept. */
    static Set<String> needed(List<Report> reports) {
        Map<String, String> views = read();
        Set<String> all = new LinkedHashSet<>(List.of("seen", "place", "item"));
        reports.forEach(report -> needed(report.sql(), views, all));
        all.removeIf(name -> DuckEngine.PASSING.contains(name));
        return all;
    }

    private static void needed(String sql, Map<String, String> views, Set<String> all) {
        Matcher words = TAKEN.matcher(COMMENT.matcher(sql).replaceAll(""));
        while (words.find()) {
            String name = words.group(1).toLowerCase(Locale.ROOT);
            String view = views.get(name);
            if (view != null && all.add(name)) {
                needed(view, views, all);
            }
        }
    }

    /** Works out every view that a query speaks of, and those that they speak of. */
    void prepare(String sql) throws EngineException {
        Matcher words = TAKEN.matcher(COMMENT.matcher(sql).replaceAll(""));
        while (words.find()) {
            define(words.group(1).toLowerCase(Locale.ROOT));
        }
    }

    private void define(String name) throws EngineException {
        String view = known.get(name);
        if (view != null && defined.add(name)) {
            prepare(view);
            engine.define(name, view);
        }
    }

    /** Works out all of them. */
    void prepareAll() throws EngineException {
        for (String name : known.keySet()) {
            define(name);
        }
    }

    /** If a query speaks of statements themselves, makes them a table of their own, so that no file is needed any more. */
    void prepareStatements(String sql) throws EngineException {
        if (!statementsKept
                && Pattern.compile("(?i)\\bstatement\\b").matcher(sql).find()) {
            engine.keepStatements();
            statementsKept = true;
        }
    }

    SourceCounts counts(long read, long repeated, long notUnderstood) {
        long statements = sum("statements");
        return new SourceCounts(
                read < 0 ? statements : read,
                sum("voided"),
                sum("voiding"),
                repeated,
                sum("without_learner"),
                withoutCourse,
                withoutRegistration,
                sum("in_the_future"),
                notUnderstood,
                sum("outside"),
                Optional.ofNullable(earliest).map(Views::month),
                Optional.ofNullable(latest).map(Views::month));
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }

    /** Notes from when to when the statements are that count. */
    private void span(List<@Nullable Object> sighting) {
        if (sighting.get(seen.column("earliest")) instanceof Instant time
                && (earliest == null || time.isBefore(earliest))) {
            earliest = time;
        }
        if (sighting.get(seen.column("latest")) instanceof Instant time && (latest == null || time.isAfter(latest))) {
            latest = time;
        }
    }

    private long sum(String column) {
        long all = 0;
        for (int row = 0; row < seen.rows().size(); row++) {
            all += seen.number(row, column);
        }
        return all;
    }

    private void place(Facts.Setting setting, CatalogueIndex shown) throws EngineException {
        List<Sighting> sightings = new ArrayList<>();
        for (int row = 0; row < seen.rows().size(); row++) {
            if (seen.number(row, "usable") > 0 && !seen.text(row, "object").isEmpty()) {
                sightings.add(sighting(row));
            }
        }
        Places places = new Places(setting.index(), sightings);
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> kinds = new LinkedHashMap<>();
        Map<List<String>, List<?>> rows = new LinkedHashMap<>();
        for (int row = 0; row < seen.rows().size(); row++) {
            if (seen.number(row, "usable") > 0) {
                Places.Place place = seen.text(row, "object").isEmpty()
                        ? new Places.Place("", "", "", "", "")
                        : places.of(sighting(row));
                if (setting.course().isPresent() && !setting.course().get().equals(place.course())) {
                    continue;
                }
                if (place.course().isEmpty()) {
                    withoutCourse += seen.number(row, "usable");
                } else {
                    withoutRegistration += seen.number(row, "without_registration");
                    span(seen.rows().get(row));
                }
                List<String> key =
                        List.of(seen.text(row, "object"), seen.text(row, "parent"), seen.text(row, "grouping"));
                rows.putIfAbsent(
                        key,
                        List.of(
                                key.get(0),
                                key.get(1),
                                key.get(2),
                                place.item(),
                                place.kind(),
                                place.activity(),
                                place.module(),
                                place.course()));
                kinds.putIfAbsent(place.item(), place.kind());
                kinds.putIfAbsent(place.course(), "course");
                names.merge(place.item(), seen.text(row, "name"), (a, b) -> a.isEmpty() ? b : a);
            }
        }
        // Sorted: a thing is compared by its place among them.
        Set<String> things = new TreeSet<>(kinds.keySet());
        rows.values().forEach(row -> row.subList(3, 8).forEach(each -> things.add(each.toString())));
        things.addAll(CatalogueTables.things(shown));
        setting.people().targets().forEach(target -> things.add(target.course()));
        Set<String> learners = new LinkedHashSet<>();
        setting.people().learners().forEach(listed -> learners.add(listed.learner()));
        engine.number(things, learners);
        engine.load(
                Table.of(
                        "place: object text, parent text, grouping text, item thing, kind text, activity thing, module thing, "
                                + "course thing"),
                List.copyOf(rows.values()));
        CatalogueTables.loadItems(engine, shown, kinds, names);
    }

    private Sighting sighting(int row) {
        List<String> parent = list(seen.text(row, "parent"));
        List<String> grouping = list(seen.text(row, "grouping"));
        return new Sighting(
                seen.text(row, "object"),
                seen.text(row, "object_type"),
                seen.text(row, "name"),
                parent,
                grouping,
                seen.text(row, "course"),
                seen.text(row, "module"),
                Boolean.TRUE.equals(seen.rows().get(row).get(seen.column("question"))),
                Boolean.TRUE.equals(seen.rows().get(row).get(seen.column("taken"))));
    }

    private static List<String> list(String iris) {
        return iris.isEmpty() ? List.of() : Arrays.asList(iris.split(" ", -1));
    }

    private void people(People people) throws EngineException {
        engine.load(
                Table.of("roster: learner learner, cohort text, organisation text"),
                people.learners().stream()
                        .map(each -> List.of(each.learner(), each.cohort(), each.organisation()))
                        .toList());
        List<List<String>> told = new ArrayList<>();
        for (People.Listed each : people.learners()) {
            each.characteristics().forEach((name, value) -> told.add(List.of(each.learner(), name, value)));
        }
        engine.load(Table.of("characteristic: learner learner, name text, value text"), told);
        List<List<@Nullable Object>> targets = new ArrayList<>();
        for (People.Target each : people.targets()) {
            targets.add(Arrays.asList(
                    (long) targets.size(),
                    each.title(),
                    each.number(),
                    each.counts().name().toLowerCase(Locale.ROOT),
                    each.kind(),
                    each.course(),
                    each.cohort(),
                    each.organisation(),
                    each.source()));
        }
        engine.load(
                Table.of(
                        "target: position whole, title text, number whole, counts text, kind text, course thing, cohort text, "
                                + "organisation text, source text"),
                targets);
    }

    private static Map<String, String> read() {
        try {
            String text = Reports.resource("views.sql");
            Map<String, String> views = new LinkedHashMap<>();
            Matcher heading = HEADING.matcher(text);
            String name = "";
            int from = 0;
            while (heading.find()) {
                if (!name.isEmpty()) {
                    views.put(name, text.substring(from, heading.start()).strip());
                }
                name = heading.group(1);
                from = heading.end();
            }
            views.put(name, text.substring(from).strip());
            return views;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

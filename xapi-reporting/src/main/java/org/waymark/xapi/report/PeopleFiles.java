package org.waymark.xapi.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.core.Place;
import org.waymark.core.Problems;

/**
 * Reads an evaluator's own tables. The table of learners has a row for each person: who it is, by the pseudonym ({@code learner}), an e-mail address
 * ({@code email}) or an account ({@code account_home} and {@code account_name}); then {@code cohort} and {@code organisation}; every other column is
 * something that people chose to tell. Addresses and accounts become pseudonyms at once, and are not kept.
 */
public final class PeopleFiles {

    private static final Set<String> WHO = Set.of("learner", "email", "account_home", "account_name");
    private static final Set<String> NAMES = Set.of(
            "name",
            "first name",
            "last name",
            "first_name",
            "last_name",
            "surname",
            "full name",
            "nhs number",
            "phone",
            "telephone",
            "mobile",
            "address",
            "postcode",
            "date of birth",
            "dob",
            "comments",
            "notes");
    private static final int MOST_VALUES = 30;

    private final Problems problems;
    private final @Nullable UnaryOperator<String> pseudonyms;

    /**
     * Reads tables for a store.
     *
     * @param pseudonyms gives the pseudonym for an identifier, written {@code mbox mailto:…} or {@code account HOME NAME}; null where the store's key
     *     is not at hand
     * @param problems is told what is wrong
     */
    public PeopleFiles(@Nullable UnaryOperator<String> pseudonyms, Problems problems) {
        this.pseudonyms = pseudonyms;
        this.problems = problems;
    }

    /**
     * Who is listed in a table.
     *
     * @throws IOException if the file cannot be read
     */
    public List<People.Listed> learners(Path file) throws IOException {
        Optional<CsvTable> read = CsvTable.read(file, problems);
        if (read.isEmpty()) {
            return List.of();
        }
        CsvTable table = read.get();
        boolean byAccount =
                table.headings().contains("account_home") && table.headings().contains("account_name");
        if (!table.headings().contains("learner") && !table.headings().contains("email") && !byAccount) {
            problems.add(
                    PeopleProblem.TABLE_COLUMNS,
                    new Place(table.file(), 1, 0),
                    "No column says who a row is about.",
                    "Add a column \"learner\" (the pseudonym), \"email\", or \"account_home\" and \"account_name\".");
            return List.of();
        }
        List<String> told = told(table);
        List<People.Listed> learners = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Place place = new Place(table.file(), row.line(), 0);
            Optional<String> learner = learner(row, place);
            if (learner.isEmpty()) {
                continue;
            }
            Integer before = lines.putIfAbsent(learner.get(), row.line());
            if (before != null) {
                problems.add(
                        PeopleProblem.LEARNER_TWICE,
                        place,
                        "This person is in line " + before + " already.",
                        "Keep one row for each person: everybody is in one cohort and one organisation.");
                continue;
            }
            Map<String, String> characteristics = new LinkedHashMap<>();
            told.forEach(heading -> characteristics.put(heading, row.value(heading)));
            learners.add(
                    new People.Listed(learner.get(), row.value("cohort"), row.value("organisation"), characteristics));
        }
        return learners;
    }

    private List<String> told(CsvTable table) {
        List<String> told = new ArrayList<>();
        for (String heading : table.headings()) {
            if (heading.isEmpty() || WHO.contains(heading)) {
                continue;
            }
            Set<String> values = new HashSet<>();
            table.rows().forEach(row -> values.add(row.value(heading)));
            boolean isName = NAMES.contains(heading.toLowerCase(Locale.ROOT));
            boolean known = heading.equals("cohort") || heading.equals("organisation");
            if (isName || (!known && values.size() > MOST_VALUES)) {
                problems.add(
                        PeopleProblem.TELLS_PEOPLE_APART,
                        new Place(table.file(), 1, 0),
                        isName
                                ? "The column \"" + heading + "\" would tell people apart."
                                : "The column \"" + heading + "\" has " + values.size()
                                        + " different values: it tells people apart rather than groups.",
                        "Leave it out, or put its values into a few groups.");
            } else if (!known) {
                told.add(heading);
            }
        }
        return told;
    }

    private Optional<String> learner(CsvTable.Row row, Place place) {
        String hash = row.value("learner").toLowerCase(Locale.ROOT);
        if (hash.matches("[0-9a-f]{32}")) {
            return Optional.of(hash);
        }
        String identifier = "";
        String email = row.value("email");
        if (email.matches("[^@\\s]+@[^@\\s]+")) {
            int at = email.lastIndexOf('@');
            identifier = "mbox mailto:" + email.substring(0, at)
                    + email.substring(at).toLowerCase(Locale.ROOT);
        } else if (!row.value("account_home").isEmpty()
                && !row.value("account_name").isEmpty()) {
            identifier = "account " + row.value("account_home") + " " + row.value("account_name");
        }
        if (identifier.isEmpty()) {
            problems.add(
                    PeopleProblem.LEARNER_UNKNOWN,
                    place,
                    hash.isEmpty() && email.isEmpty()
                            ? "This row does not say who it is about."
                            : "This is no pseudonym of 32 hexadecimal digits, and no e-mail address.",
                    "Say who it is in \"learner\", \"email\", or \"account_home\" and \"account_name\"; or take the row out.");
            return Optional.empty();
        }
        if (pseudonyms == null) {
            problems.add(
                    PeopleProblem.LEARNERS_KEY_NEEDED,
                    place,
                    "The store knows learners by pseudonyms only, and its key is not here.",
                    "Name the key with --learners-key, or put pseudonyms in a column \"learner\".");
            return Optional.empty();
        }
        return Optional.of(pseudonyms.apply(identifier));
    }

    /**
     * What was promised, by a table: {@code target} (in words), {@code number}, {@code counts} ({@code completed} or {@code started}), {@code kind},
     * {@code course} (id or IRI), {@code cohort}, {@code organisation}, {@code source}. All but the first two may be left out.
     *
     * @throws IOException if the file cannot be read
     */
    public List<People.Target> targets(Path file, CatalogueIndex index) throws IOException {
        Optional<CsvTable> read = CsvTable.read(file, problems);
        if (read.isEmpty()) {
            return List.of();
        }
        CsvTable table = read.get();
        for (String needed : List.of("target", "number")) {
            if (!table.headings().contains(needed)) {
                problems.add(
                        PeopleProblem.TABLE_COLUMNS,
                        new Place(table.file(), 1, 0),
                        "The column \"" + needed + "\" is missing.",
                        "Add it. A table of targets has: target, number; and may have: counts, kind, course, cohort, organisation, source.");
                return List.of();
            }
        }
        List<People.Target> targets = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            target(row, new Place(table.file(), row.line(), 0), index).ifPresent(targets::add);
        }
        return targets;
    }

    private Optional<People.Target> target(CsvTable.Row row, Place place, CatalogueIndex index) {
        String number = row.value("number").replace(",", "");
        String counts = row.value("counts").isEmpty()
                ? "completed"
                : row.value("counts").toLowerCase(Locale.ROOT);
        Optional<String> course = course(row.value("course"), index);
        if (!number.matches("[1-9]\\d{0,8}")) {
            problems.add(
                    PeopleProblem.TARGET_VALUE,
                    place,
                    "\"" + row.value("number") + "\" is no number of people.",
                    "Write a whole number, such as 200.");
        } else if (!counts.equals("completed") && !counts.equals("started")) {
            problems.add(
                    PeopleProblem.TARGET_VALUE,
                    place,
                    "\"" + row.value("counts") + "\" is nothing that can be counted.",
                    "Write completed or started.");
        } else if (course.isEmpty()) {
            problems.add(
                    PeopleProblem.TARGET_VALUE,
                    place,
                    "There is no course \"" + row.value("course") + "\" in the catalogue.",
                    "Write the id of a course, its whole IRI, or nothing for any course.");
        } else {
            return Optional.of(new People.Target(
                    row.value("target"),
                    Long.parseLong(number),
                    counts.equals("started") ? People.Counts.STARTED : People.Counts.COMPLETED,
                    row.value("kind").isEmpty() ? "target" : row.value("kind"),
                    course.get(),
                    row.value("cohort"),
                    row.value("organisation"),
                    row.value("source")));
        }
        return Optional.empty();
    }

    private static Optional<String> course(String named, CatalogueIndex index) {
        if (named.isEmpty() || named.contains(":")) {
            return Optional.of(named);
        }
        return index.items().stream()
                .filter(item ->
                        item.kind() == CatalogueIndex.Kind.COURSE && item.iri().endsWith("/courses/" + named))
                .map(CatalogueIndex.Item::iri)
                .findFirst();
    }
}

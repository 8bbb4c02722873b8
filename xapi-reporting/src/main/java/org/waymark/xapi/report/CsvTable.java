package org.waymark.xapi.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A table from a file: a line of headings, then a row a line, with commas, semicolons or tabs between the fields, in UTF-8, as spreadsheets write them.
 *
 * @param file the file's name, for places
 * @param headings the headings, without space around them
 * @param rows the rows that are not empty
 */
record CsvTable(String file, List<String> headings, List<Row> rows) {

    private static final long LARGEST = 64L << 20;

    CsvTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line the line that it begins in
     * @param values what stands under each heading, without space around it
     */
    record Row(int line, Map<String, String> values) {
        Row {
            values = Map.copyOf(values);
        }

        String value(String heading) {
            return values.getOrDefault(heading, "");
        }
    }

    /** Reads a table; nothing if it is none, and then that is a problem. */
    static Optional<CsvTable> read(Path file, Problems problems) throws IOException {
        Place whole = Place.wholeFile(file.toString());
        if (Files.size(file) > LARGEST) {
            problems.add(
                    PeopleProblem.TABLE_UNREADABLE,
                    whole,
                    "This file is larger than 64 MiB.",
                    "Leave out columns that are not needed.");
            return Optional.empty();
        }
        List<String[]> lines = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            CsvMapper mapper = CsvMapper.builder()
                    .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.TRIM_SPACES, CsvReadFeature.SKIP_EMPTY_LINES)
                    .build();
            CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(file));
            try (MappingIterator<String[]> rows =
                    mapper.readerFor(String[].class).with(schema).readValues(reader)) {
                while (rows.hasNextValue()) {
                    numbers.add(Math.max(1, rows.currentLocation().getLineNr()));
                    lines.add(rows.nextValue());
                }
            }
        } catch (JacksonException | CharacterCodingException e) {
            problems.add(
                    PeopleProblem.TABLE_UNREADABLE,
                    whole,
                    "This file cannot be read as a table.",
                    "Save it from your spreadsheet as \"CSV UTF-8\".");
            return Optional.empty();
        }
        if (lines.isEmpty()) {
            problems.add(PeopleProblem.TABLE_UNREADABLE, whole, "This file is empty.", "Put a line of headings first.");
            return Optional.empty();
        }
        return Optional.of(table(file.toString(), lines, numbers, problems));
    }

    private static CsvTable table(String file, List<String[]> lines, List<Integer> numbers, Problems problems) {
        List<String> headings = new ArrayList<>();
        for (String heading : lines.get(0)) {
            String name = heading.strip();
            if (!name.isEmpty() && headings.contains(name)) {
                problems.add(
                        PeopleProblem.TABLE_COLUMNS,
                        new Place(file, 1, 0),
                        "Two columns have the heading \"" + name + "\".",
                        "Give each column a heading of its own.");
            }
            headings.add(name);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Map<String, String> values = new LinkedHashMap<>();
            String[] line = lines.get(i);
            for (int c = 0; c < line.length && c < headings.size(); c++) {
                values.put(headings.get(c), line[c] == null ? "" : line[c].strip());
            }
            if (values.values().stream().anyMatch(value -> !value.isEmpty())) {
                rows.add(new Row(numbers.get(i), values));
            }
        }
        return new CsvTable(file, headings, rows);
    }

    /** The sign that there is most of in the headings. */
    private static char separator(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            String first = lines.findFirst().orElse("");
            return List.of(';', '\t').stream()
                    .filter(each -> count(first, each) > count(first, ','))
                    .findFirst()
                    .orElse(',');
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }
}

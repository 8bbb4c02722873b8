package org.waymark.course.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a CSV in as Moodle does (its {@code csv_import_reader} and {@code tool_lpimportcsv\framework_importer}), and refuses what would be lost or stop the import
 * there. It shares nothing with the writer.
 *
 * @param idNumber the framework's ID number
 * @param competencies its competencies, by ID number, in the order in which Moodle makes them
 */
record MoodleImport(String idNumber, String name, String description, Map<String, Competency> competencies) {

    /** A competency; {@code parent} is empty at the top. */
    record Competency(String parent, String name, String description, List<String> related) {}

    private static final int LONGEST = 100;
    private static final Set<String> TAXONOMIES = Set.of(
            "behaviour",
            "competency",
            "concept",
            "domain",
            "indicator",
            "level",
            "outcome",
            "practice",
            "proficiency",
            "skill",
            "value");

    static MoodleImport of(String csv) {
        List<List<String>> rows = rows(csv.strip());
        List<List<String>> frameworks = new ArrayList<>();
        Map<String, List<String>> flat = new LinkedHashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            must(row.size() == rows.get(0).size(), "csvweirdcolumns: " + row);
            must(row.get(4).equals("1"), "descriptions are HTML: " + row.get(4));
            if (!row.get(12).isEmpty()) {
                frameworks.add(row);
            } else {
                must(flat.put(row.get(1), row) == null, "overwritten in silence: " + row.get(1));
            }
        }
        must(frameworks.size() == 1, "one framework: " + frameworks);
        List<String> framework = frameworks.get(0);
        scale(framework.get(5), framework.get(6));
        List<String> levels = List.of(framework.get(13).split(","));
        must(levels.size() == 4 && TAXONOMIES.containsAll(levels), "four taxonomies: " + levels);
        Map<String, Competency> made = new LinkedHashMap<>();
        children("", flat, made);
        must(made.size() == flat.size(), "no way up to the framework: " + flat.keySet());
        made.forEach((number, each) -> each.related()
                .forEach(other -> must(made.containsKey(other) && !other.equals(number), number + " to " + other)));
        return new MoodleImport(kept(framework.get(1)), kept(framework.get(2)), framework.get(3), made);
    }

    private static void children(String parent, Map<String, List<String>> flat, Map<String, Competency> made) {
        flat.forEach((number, row) -> {
            if (row.get(0).equals(parent)) {
                List<String> related = row.get(10).isEmpty()
                        ? List.of()
                        : List.of(row.get(10).split(",")).stream()
                                .map(each -> each.replace("%2C", ","))
                                .toList();
                must(row.get(7).isEmpty() && row.get(5).isEmpty(), "no rule, and the framework's scale: " + row);
                made.put(kept(number), new Competency(parent, kept(row.get(2)), row.get(3), related));
                children(number, flat, made);
            }
        });
    }

    /** What Moodle keeps of a name or an ID number: no tags, at most 100 characters, and never nothing. */
    private static String kept(String text) {
        must(!text.isBlank() && text.equals(text.strip()), "empty or spaced: " + text);
        must(text.indexOf('<') < 0, "tags are taken out: " + text);
        must(text.codePointCount(0, text.length()) <= LONGEST, "cut: " + text);
        return text;
    }

    /** Moodle puts its own scale's number into the first entry, and wants a default and something that counts as proficient. */
    private static void scale(String values, String configuration) {
        int points = values.split(",").length;
        JsonNode json = new JsonMapper().readTree(configuration);
        must(json.get(0).has("scaleid"), "the first entry names the scale: " + configuration);
        int defaults = 0;
        int proficient = 0;
        for (int i = 1; i < json.size(); i++) {
            int id = json.get(i).get("id").asInt();
            must(id >= 1 && id <= points, "a point of the scale: " + id);
            defaults += json.get(i).get("scaledefault").asInt();
            proficient += json.get(i).get("proficient").asInt();
        }
        must(defaults == 1 && proficient >= 1, "a default and a proficient point: " + configuration);
    }

    /** The records as PHP's {@code fgetcsv} reads them: within quotes, a backslash keeps a quote after it from closing. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean another = i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (quoted && c == '\\' && another) {
                field.append(c).append('"');
                i++;
            } else if (quoted && c == '"' && another) {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        must(!quoted, "a quotation mark is not closed");
        row.add(field.toString());
        rows.add(row);
        return rows;
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("Moodle: " + what);
        }
    }
}

package org.waymark.xapi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.waymark.xapi.disclosure.SmallNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON, an object for each report: the question, the rule, what was read, the columns, and the rows. A number that is hidden is null and named in {@code hidden}; a
 * word that stands for all others of its column is named in {@code together}.
 */
final class JsonWriter implements ReportWriter {

    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public void write(ReportRun run, OutputStream out) throws IOException {
        write(json(run), out);
    }

    @Override
    public void write(List<ReportRun> runs, OutputStream out) throws IOException {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        runs.forEach(run -> all.add(json(run)));
        write(all, out);
    }

    private void write(JsonNode json, OutputStream out) throws IOException {
        out.write(mapper.writeValueAsString(json).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static ObjectNode json(ReportRun run) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("report", run.report().name());
        json.put("title", run.report().title());
        json.put("question", run.report().question());
        json.put("generatedAt", run.generatedAt().toString());
        json.put("period", run.period().inWords());
        if (!run.course().isEmpty()) {
            json.put("onlyCourse", run.course());
        }
        json.putObject("smallNumbers")
                .put("rule", run.rule().inWords())
                .put("hiddenUpTo", run.rule().hidden())
                .put("roundedTo", run.rule().step());
        source(json.putObject("source"), run);
        ArrayNode notes = json.putArray("notes");
        run.report().notes().forEach(notes::add);
        ArrayNode columns = json.putArray("columns");
        for (Column column : run.columns()) {
            ObjectNode each = columns.addObject().put("name", column.name()).put("label", column.label());
            if (!column.unit().isEmpty()) {
                each.put("unit", column.unit());
            }
            each.put("meaning", column.meaning());
        }
        ArrayNode rows = json.putArray("rows");
        for (List<Cell> row : run.rows()) {
            row(rows.addObject(), row, run.columns());
        }
        return json;
    }

    private static void row(ObjectNode json, List<Cell> row, List<Column> columns) {
        ObjectNode values = json.putObject("values");
        ArrayNode hidden = json.putArray("hidden");
        List<String> together = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            Cell cell = row.get(i);
            if (cell instanceof Cell.Text words) {
                values.put(name, words.text());
            } else if (cell instanceof Cell.All all) {
                values.put(name, all.text());
                together.add(name);
            } else if (cell instanceof Cell.Value number) {
                values.put(name, number.value());
            } else {
                values.putNull(name);
            }
            if (cell instanceof Cell.Hidden) {
                hidden.add(name);
            }
        }
        if (!together.isEmpty()) {
            together.forEach(json.putArray("together")::add);
        }
    }

    /** What was read. The rule for small numbers goes for these numbers too. */
    private static void source(ObjectNode json, ReportRun run) {
        SourceCounts counts = run.counts();
        put(json, "read", counts.read(), run.rule());
        put(json, "voided", counts.voided(), run.rule());
        put(json, "voiding", counts.voiding(), run.rule());
        put(json, "repeated", counts.repeated(), run.rule());
        put(json, "withoutLearner", counts.withoutLearner(), run.rule());
        put(json, "withoutCourse", counts.withoutCourse(), run.rule());
        put(json, "withoutRegistration", counts.withoutRegistration(), run.rule());
        put(json, "inTheFuture", counts.inTheFuture(), run.rule());
        put(json, "notUnderstood", counts.notUnderstood(), run.rule());
        put(json, "outsideThePeriod", counts.outside(), run.rule());
        counts.first().ifPresent(month -> json.put("firstMonth", month.toString()));
        counts.last().ifPresent(month -> json.put("lastMonth", month.toString()));
    }

    private static void put(ObjectNode json, String name, long number, SmallNumbers rule) {
        if (rule.hides(number)) {
            json.putNull(name);
        } else {
            json.put(name, rule.rounded(number));
        }
    }
}

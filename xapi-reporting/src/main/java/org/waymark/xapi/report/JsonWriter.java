package org.waymark.xapi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON: the question, the rule, what was read, the columns, and the rows. A number that is hidden is null and named in {@code hidden}. */
final class JsonWriter implements ReportWriter {

    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public void write(ReportRun run, OutputStream out) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("report", run.report().name());
        json.put("title", run.report().title());
        json.put("question", run.report().question());
        json.put("generatedAt", run.generatedAt().toString());
        json.putObject("smallNumbers")
                .put("rule", run.rule().inWords())
                .put("hiddenUpTo", run.rule().hidden())
                .put("roundedTo", run.rule().step());
        source(json.putObject("source"), run.counts());
        ArrayNode notes = json.putArray("notes");
        run.report().notes().forEach(notes::add);
        ArrayNode columns = json.putArray("columns");
        for (Column column : run.columns()) {
            ObjectNode each = columns.addObject().put("name", column.name()).put("label", column.label());
            if (column.role() instanceof Column.Role.Measure measure) {
                each.put("unit", measure.unit());
            } else if (column.role() instanceof Column.Role.Share) {
                each.put("unit", "%");
            }
            each.put("meaning", column.meaning());
        }
        ArrayNode rows = json.putArray("rows");
        for (List<Cell> row : run.rows()) {
            row(rows.addObject(), row, run.columns());
        }
        out.write(mapper.writeValueAsString(json).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static void row(ObjectNode json, List<Cell> row, List<Column> columns) {
        ObjectNode values = json.putObject("values");
        ArrayNode hidden = json.putArray("hidden");
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            Cell cell = row.get(i);
            if (cell instanceof Cell.Text words) {
                values.put(name, words.text());
            } else if (cell instanceof Cell.Value number) {
                values.put(name, number.value());
            } else {
                values.putNull(name);
            }
            if (cell instanceof Cell.Hidden) {
                hidden.add(name);
            }
        }
    }

    private static void source(ObjectNode json, SourceCounts counts) {
        json.put("read", counts.read());
        json.put("voided", counts.voided());
        json.put("voiding", counts.voiding());
        json.put("repeated", counts.repeated());
        json.put("withoutLearner", counts.withoutLearner());
        json.put("withoutCourse", counts.withoutCourse());
        json.put("withoutRegistration", counts.withoutRegistration());
        json.put("inTheFuture", counts.inTheFuture());
        json.put("notUnderstood", counts.notUnderstood());
    }
}

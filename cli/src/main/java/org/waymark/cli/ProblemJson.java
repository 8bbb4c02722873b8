package org.waymark.cli;

import java.util.List;
import java.util.Locale;
import org.waymark.core.Problem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Problems for programs: an array, each with its code, severity, place, message and hint. */
final class ProblemJson {

    private ProblemJson() {}

    static String write(List<Problem> problems) {
        JsonMapper json = new JsonMapper();
        ArrayNode all = json.createArrayNode();
        for (Problem problem : problems) {
            all.addObject()
                    .put("code", problem.kind().code())
                    .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                    .put("file", problem.place().file())
                    .put("line", problem.place().line())
                    .put("column", problem.place().column())
                    .put("message", problem.message())
                    .put("hint", problem.hint());
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}

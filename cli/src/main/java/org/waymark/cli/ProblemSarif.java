package org.waymark.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.waymark.core.Problem;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Problems for editors and code hosts: SARIF 2.1.0. Addresses of files are relative to the folder that the command was run in, which is what code
 * hosts expect; columns count UTF-16 units.
 */
final class ProblemSarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final String version;
    private final Path prefix;
    private final ProblemHelp help = ProblemHelp.read();

    /**
     * @param version the version of the tool
     * @param here the folder that the command was run in
     * @param catalogue the folder of the catalogue
     */
    ProblemSarif(String version, Path here, Path catalogue) {
        Path base = here.toAbsolutePath().normalize();
        Path folder = catalogue.toAbsolutePath().normalize();
        this.version = version;
        this.prefix = folder.startsWith(base) ? base.relativize(folder) : Path.of("");
    }

    /** A whole SARIF document. */
    String write(List<Problem> problems) {
        JsonMapper json = new JsonMapper();
        ObjectNode all = json.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = all.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "waymark").put("version", version);
        List<ProblemKind> kinds = problems.stream()
                .map(Problem::kind)
                .distinct()
                .sorted(java.util.Comparator.comparing(ProblemKind::code))
                .toList();
        ArrayNode rules = driver.putArray("rules");
        kinds.forEach(kind -> rule(rules.addObject(), kind));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        problems.forEach(problem -> result(results.addObject(), problem, kinds.indexOf(problem.kind())));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private void rule(ObjectNode rule, ProblemKind kind) {
        String text = help.of(kind.code());
        rule.put("id", kind.code());
        rule.putObject("shortDescription").put("text", words(kind.code()));
        rule.putObject("help").put("text", text).put("markdown", text);
        rule.putObject("defaultConfiguration").put("level", level(kind.severity()));
    }

    private void result(ObjectNode result, Problem problem, int rule) {
        result.put("ruleId", problem.kind().code());
        result.put("ruleIndex", rule);
        result.put("level", level(problem.severity()));
        result.putObject("message").put("text", problem.message() + " " + problem.hint());
        ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(problem.place().file()));
        if (problem.place().line() > 0) {
            ObjectNode region = physical.putObject("region")
                    .put("startLine", problem.place().line());
            if (problem.place().column() > 0) {
                region.put("startColumn", problem.place().column());
            }
        }
    }

    private String uri(String file) {
        String whole = prefix.toString().isEmpty() ? file : prefix.toString().replace('\\', '/') + "/" + file;
        try {
            String path = new URI(null, null, whole.startsWith("/") ? whole : "/" + whole, null).toASCIIString();
            return path.substring(1);
        } catch (URISyntaxException e) {
            return whole;
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "note";
        };
    }

    private static String words(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}

package org.waymark.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.core.Problem;
import org.waymark.core.Severity;
import org.waymark.scorm.inspect.Inspection;
import org.waymark.scorm.inspect.Verdict;
import org.waymark.scorm.inspect.finding.PackageKind;
import org.waymark.scorm.inspect.outlook.Outlook;

/** An inspection as a person reads it: the verdict first, then what is wrong, the gravest first, then what LMSs will make of it. */
final class InspectionText {

    private static final int WIDTH = 100;
    private static final int SHOWN_OF_A_KIND = 5;

    private final PrintStream out;

    InspectionText(PrintStream out) {
        this.out = out;
    }

    void print(Inspection inspection) {
        print(inspection, "");
    }

    /** A line for each of several packages. */
    void printTogether(List<Inspection> all) {
        if (all.size() < 2) {
            return;
        }
        out.println("Together");
        all.forEach(each -> out.println("  " + Verdicts.shown(each.name()) + ": " + Verdicts.sentence(each)));
    }

    private void print(Inspection inspection, String indent) {
        out.println(indent + Verdicts.shown(inspection.name()) + " – " + what(inspection));
        wrap(indent, "", Verdicts.sentence(inspection));
        out.println();
        for (Severity severity : Severity.values()) {
            problems(inspection, severity, indent);
        }
        if (!inspection.outlook().isEmpty()) {
            out.println(indent + "What LMSs will make of it");
            for (Outlook each : inspection.outlook()) {
                wrap(
                        indent + "  ",
                        "  ",
                        each.lms() + ": " + each.answer().words() + ". " + String.join(" ", each.reasons()));
            }
            out.println();
        }
        for (Inspection each : inspection.inside()) {
            if (each.verdict() == Verdict.GOOD && inspection.kind() == PackageKind.MOODLE_BACKUP) {
                out.println(indent + "Inside it: " + Verdicts.shown(each.name()) + " – " + what(each) + ". Good.");
            } else {
                out.println(indent + "Inside it:");
                print(each, indent + "  ");
            }
        }
    }

    private static String what(Inspection inspection) {
        List<String> parts = new ArrayList<>();
        parts.add(inspection.kind().words() + (inspection.title().isEmpty() ? "" : ", \"" + inspection.title() + "\""));
        if (inspection.units() > 1) {
            String word = inspection.kind().isScorm()
                    ? " SCOs"
                    : inspection.kind() == PackageKind.MOODLE_BACKUP ? " SCORM activities" : " parts";
            parts.add(inspection.units() + word);
        }
        if (inspection.files() > 0) {
            parts.add(inspection.files() + (inspection.files() == 1 ? " file" : " files"));
        }
        parts.add(size(inspection.bytes()));
        if (inspection.links() > 0) {
            parts.add(inspection.links() + (inspection.links() == 1 ? " link" : " links") + " to other sites");
        }
        return String.join(", ", parts);
    }

    private static String size(long bytes) {
        if (bytes < 10_000) {
            return bytes + " bytes";
        }
        return bytes < 10_000_000
                ? (bytes + 500) / 1000 + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }

    private void problems(Inspection inspection, Severity severity, String indent) {
        Map<String, List<Problem>> byCode = new LinkedHashMap<>();
        inspection.problems().stream()
                .filter(each -> each.severity() == severity)
                .forEach(each -> byCode.computeIfAbsent(each.kind().code(), ignored -> new ArrayList<>())
                        .add(each));
        if (byCode.isEmpty()) {
            return;
        }
        out.println(indent
                + switch (severity) {
                    case ERROR -> "What has to be mended";
                    case WARNING -> "What to look at";
                    case ADVICE -> "Good to know";
                });
        byCode.forEach((code, problems) -> {
            int most = severity == Severity.ERROR ? SHOWN_OF_A_KIND : 3;
            problems.stream().limit(most).forEach(each -> problem(each, indent + "  "));
            int notShown = inspection.more().entrySet().stream()
                            .filter(each -> each.getKey().code().equals(code))
                            .mapToInt(Map.Entry::getValue)
                            .sum()
                    + Math.max(0, problems.size() - most);
            if (notShown > 0) {
                out.println(indent + "    … and " + notShown + " more like this [" + code + "]");
            }
        });
        out.println();
    }

    private void problem(Problem problem, String indent) {
        out.println(indent + problem.place() + "  [" + problem.kind().code() + "]");
        wrap(indent + "  ", "", problem.message());
        wrap(indent + "  → ", "  ", problem.hint());
    }

    /** Prints a text in lines of a width that is easy to read. */
    private void wrap(String first, String hanging, String text) {
        String rest = " ".repeat(first.length()) + (first.endsWith("→ ") ? "" : hanging);
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(line);
    }

    /** The verdict in words. */
    private static final class Verdicts {

        private Verdicts() {}

        static String shown(String name) {
            return org.waymark.scorm.inspect.finding.Findings.clean(name);
        }

        static String sentence(Inspection inspection) {
            int errors = inspection.count(Severity.ERROR);
            int warnings = inspection.count(Severity.WARNING);
            String look = warnings == 0 ? "" : warnings == 1 ? "1 thing to look at" : warnings + " things to look at";
            return switch (inspection.verdict()) {
                case GOOD -> "Good: nothing wrong was found.";
                case DOUBTFUL ->
                    "Usable, with " + (look.isEmpty() ? "something to look at in a package inside it" : look) + ".";
                case BROKEN ->
                    errors == 0
                            ? "Not usable as it is: something in a package inside it has to be mended."
                            : "Not usable as it is: " + (errors == 1 ? "1 thing has" : errors + " things have")
                                    + " to be mended" + (look.isEmpty() ? "" : ", and " + look) + ".";
            };
        }
    }
}

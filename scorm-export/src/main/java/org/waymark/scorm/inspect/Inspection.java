package org.waymark.scorm.inspect;

import java.util.List;
import java.util.Map;
import org.waymark.core.Problem;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;
import org.waymark.scorm.inspect.finding.PackageKind;
import org.waymark.scorm.inspect.outlook.Outlook;

/**
 * What was found in one package.
 *
 * @param name its file name, or its name in the package that it was in
 * @param kind what it is
 * @param title the course's title; empty if it has none
 * @param bytes how large it is
 * @param unpacked how large its files are together, as it says
 * @param files how many files it holds
 * @param units how many things it has to open: SCOs and assets, AUs, activities, SCORM activities of a backup
 * @param links how many links of its pages lead to other sites
 * @param problems what is wrong, sorted by place
 * @param more how many more there are of a kind, where there are so many that not all were kept
 * @param outlook what each LMS will make of it
 * @param inside packages inside it
 */
public record Inspection(
        String name,
        PackageKind kind,
        String title,
        long bytes,
        long unpacked,
        int files,
        int units,
        long links,
        List<Problem> problems,
        Map<ProblemKind, Integer> more,
        List<Outlook> outlook,
        List<Inspection> inside) {

    /** Copies the collections. */
    public Inspection {
        problems = List.copyOf(problems);
        more = Map.copyOf(more);
        outlook = List.copyOf(outlook);
        inside = List.copyOf(inside);
    }

    /** What it comes to, the packages inside it included. */
    public Verdict verdict() {
        if (has(Severity.ERROR) || inside.stream().anyMatch(each -> each.verdict() == Verdict.BROKEN)) {
            return Verdict.BROKEN;
        }
        boolean doubtful =
                has(Severity.WARNING) || inside.stream().anyMatch(each -> each.verdict() == Verdict.DOUBTFUL);
        return doubtful ? Verdict.DOUBTFUL : Verdict.GOOD;
    }

    /** How many problems of a severity there are, those that were not kept included. */
    public int count(Severity severity) {
        int kept = (int)
                problems.stream().filter(each -> each.severity() == severity).count();
        int dropped = more.entrySet().stream()
                .filter(each -> each.getKey().severity() == severity)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return kept + dropped;
    }

    private boolean has(Severity severity) {
        return problems.stream().anyMatch(each -> each.severity() == severity);
    }

    Inspection named(String other) {
        return new Inspection(
                other, kind, title, bytes, unpacked, files, units, links, problems, more, outlook, inside);
    }
}

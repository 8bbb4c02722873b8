package org.waymark.course.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.course.writing.CsvText;
import org.waymark.course.yaml.Words;

/** One record for each element, then two columns for each module. Units stand in the headings. */
final class CsvCoverage implements CoverageWriter {

    private static final List<String> FIXED = List.of(
            "Framework id",
            "Framework",
            "Framework status",
            "Framework complete",
            "Element id",
            "Element",
            "Contested",
            "Contested by",
            "Answer taught here",
            "Training days (days)",
            "Planned time (minutes)",
            "Deepest depth",
            "Planned time in optional modules (minutes)",
            "Deepest depth in optional modules",
            "Gap");

    private static final String NOTE =
            "Minutes of different elements overlap: do not add them up. Training days and minutes are two units.";

    @Override
    public String write(Coverage coverage) {
        CsvText csv = CsvText.rfc4180();
        List<String> headings = new ArrayList<>(FIXED);
        for (CoveredModule module : coverage.modules()) {
            String name = module.id() + (module.optional() ? ", optional" : "");
            headings.add(name + " (minutes)");
            headings.add(name + " (depth)");
        }
        headings.add("Note");
        csv.row(headings);
        for (FrameworkCoverage framework : coverage.frameworks()) {
            framework.elements().forEach(element -> csv.row(record(coverage, framework, element)));
        }
        return csv.toString();
    }

    private static List<String> record(Coverage coverage, FrameworkCoverage framework, ElementCoverage element) {
        List<String> values = new ArrayList<>(List.of(
                framework.framework().id(),
                framework.framework().title(),
                Words.written(framework.framework().status()),
                yes(framework.framework().complete()),
                element.element().id(),
                element.element().title(),
                element.isContested() ? "contested" : "",
                String.join(
                        "; ",
                        element.contests().stream()
                                .map(each -> each.contest().by())
                                .toList()),
                answered(element),
                number(element.element().trainingDays()),
                Long.toString(element.reach().minutes()),
                CoverageWords.depth(element.reach()),
                Long.toString(element.optional().minutes()),
                CoverageWords.depth(element.optional()),
                yes(element.isGap())));
        Map<String, ModuleReach> byModule = element.modules().stream()
                .collect(Collectors.toMap(each -> each.module().id(), Function.identity()));
        for (CoveredModule module : coverage.modules()) {
            Reach reach = byModule.containsKey(module.id())
                    ? byModule.get(module.id()).reach()
                    : Reach.NONE;
            values.add(reach.exists() ? Long.toString(reach.minutes()) : "");
            values.add(CoverageWords.depth(reach));
        }
        values.add(NOTE);
        return values;
    }

    /** For each objection, in their order: yes, in an optional module only, no, or that no answer is named. */
    private static String answered(ElementCoverage element) {
        return String.join(
                "; ", element.contests().stream().map(CsvCoverage::answered).toList());
    }

    private static String answered(ContestCoverage contest) {
        if (contest.answers().isEmpty()) {
            return "no answer named";
        }
        return contest.answered() ? "yes" : contest.answeredOnlyInOptional() ? "in an optional module only" : "no";
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }
}

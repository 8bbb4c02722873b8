package org.waymark.scorm.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.course.Contest;
import org.waymark.course.CourseModule;
import org.waymark.course.Depth;
import org.waymark.course.Framework;
import org.waymark.course.FrameworkStatus;
import org.waymark.course.coverage.ContestCoverage;
import org.waymark.course.coverage.CoverageCount;
import org.waymark.course.coverage.ElementCoverage;
import org.waymark.course.coverage.FrameworkCoverage;
import org.waymark.course.coverage.ModuleReach;
import org.waymark.scorm.format.PackagePlan;

/** What the modules of a plan serve, and what of that is contested. */
final class GuideCoverage {

    private static final List<Depth> DEEPEST_FIRST = List.of(Depth.ASSESSES, Depth.PRACTISES, Depth.INTRODUCES);

    private final List<FrameworkCoverage> frameworks;
    private final Set<String> modules;
    private final PaperWords words;

    GuideCoverage(PackagePlan plan, PaperWords words) {
        this.frameworks = new CoverageCount(plan.catalogue())
                .ofCourse(plan.course(), plan.catalogue().frameworks())
                .frameworks();
        this.modules = plan.modules().stream().map(CourseModule::id).collect(Collectors.toSet());
        this.words = words;
    }

    /** What a module serves, by framework, deepest first. */
    List<Guide.Served> served(String module) {
        List<Guide.Served> served = new ArrayList<>();
        for (FrameworkCoverage framework : frameworks) {
            List<Guide.Deep> depths = new ArrayList<>();
            for (Depth depth : DEEPEST_FIRST) {
                List<Guide.Element> elements = framework.elements().stream()
                        .filter(element -> element.modules().stream()
                                .anyMatch(reach -> reach.module().id().equals(module)
                                        && reach.reach().deepest().equals(java.util.Optional.of(depth))))
                        .map(element -> new Guide.Element(element.element().title(), element.isContested()))
                        .toList();
                if (!elements.isEmpty()) {
                    depths.add(new Guide.Deep(words.say("depth-" + depth.name().toLowerCase(Locale.ROOT)), elements));
                }
            }
            if (!depths.isEmpty()) {
                served.add(new Guide.Served(framework.framework().title(), isContested(framework.framework()), depths));
            }
        }
        return served;
    }

    /** What is contested of all that is served, in the order of the frameworks. */
    List<Guide.Contested> contested() {
        List<Guide.Contested> contested = new ArrayList<>();
        for (FrameworkCoverage framework : frameworks) {
            if (framework.elements().stream().noneMatch(this::isServed)) {
                continue;
            }
            String title = framework.framework().title();
            if (!framework.framework().contested().isEmpty()) {
                contested.add(new Guide.Contested(
                        title,
                        words.say("contested-whole"),
                        framework.framework().contested().stream()
                                .map(GuideCoverage::objection)
                                .toList()));
            }
            for (ElementCoverage element : framework.elements()) {
                if (element.isContested() && isServed(element)) {
                    contested.add(new Guide.Contested(
                            title,
                            element.element().title(),
                            element.contests().stream()
                                    .map(GuideCoverage::objection)
                                    .toList()));
                }
            }
        }
        return contested;
    }

    private boolean isServed(ElementCoverage element) {
        return element.modules().stream().map(ModuleReach::module).anyMatch(module -> modules.contains(module.id()));
    }

    private static boolean isContested(Framework framework) {
        return framework.status() == FrameworkStatus.CONTESTED
                || !framework.contested().isEmpty();
    }

    private static Guide.Objection objection(Contest contest) {
        return new Guide.Objection(contest.by(), contest.because(), List.of());
    }

    private static Guide.Objection objection(ContestCoverage contest) {
        return new Guide.Objection(
                contest.contest().by(),
                contest.contest().because(),
                contest.answers().stream()
                        .filter(answer -> answer.reach().exists())
                        .map(ContestCoverage.Answer::title)
                        .toList());
    }
}

package org.waymark.course.coverage;

import java.util.List;
import org.waymark.core.Iris;

/**
 * What a course, several courses or a whole catalogue reach of some frameworks.
 *
 * @param title what was counted, in a few words: the title of the course or catalogue
 * @param catalogue the title of the catalogue
 * @param provider who publishes it, or empty
 * @param iris the IRIs of everything in it
 * @param courses the courses that were counted, in their order
 * @param modules their modules, each once, in the order in which a learner who takes the courses in turn first meets them
 * @param frameworks what is reached of each framework
 * @param unusedModules ids of modules that no course of the catalogue uses, which are not counted; listed for a whole catalogue only
 */
public record Coverage(
        String title,
        String catalogue,
        String provider,
        Iris iris,
        List<CoveredCourse> courses,
        List<CoveredModule> modules,
        List<FrameworkCoverage> frameworks,
        List<String> unusedModules) {

    public Coverage {
        courses = List.copyOf(courses);
        modules = List.copyOf(modules);
        frameworks = List.copyOf(frameworks);
        unusedModules = List.copyOf(unusedModules);
    }

    /** The planned minutes of the modules that everybody takes: a module's length, each module once. */
    public long minutes() {
        return modules.stream()
                .filter(module -> !module.optional())
                .mapToLong(CoveredModule::minutes)
                .sum();
    }

    /** The planned minutes of optional modules. */
    public long optionalMinutes() {
        return modules.stream()
                .filter(CoveredModule::optional)
                .mapToLong(CoveredModule::minutes)
                .sum();
    }
}

package org.waymark.course.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.core.Nearest;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.CoursePart;
import org.waymark.course.ModuleUse;
import org.waymark.course.Variation;
import org.waymark.course.check.ReadingNotes;

/** Works out the modules of a variant from those of the course that it varies. */
final class VariedModules {

    private final String variant;
    private final Course base;
    private final Variation variation;
    private final Collection<String> modulesThere;
    private final ReadingNotes notes;
    private final Problems problems;
    private final Set<String> missed = new HashSet<>();

    VariedModules(
            String variant,
            Course base,
            Variation variation,
            Collection<String> modulesThere,
            ReadingNotes notes,
            Problems problems) {
        this.variant = variant;
        this.modulesThere = modulesThere;
        this.notes = notes;
        this.base = base;
        this.variation = variation;
        this.problems = problems;
    }

    /** The modules, in order: left out, replaced, then added. What names a module that is not there is noted and passed over. */
    List<ModuleUse> modules() {
        List<ModuleUse> modules = new ArrayList<>(base.modules());
        variation.leftOut().forEach(each -> {
            if (at(each, modules, "left out") >= 0) {
                modules.removeIf(module -> module.module().equals(each.module()));
            }
        });
        variation.replaced().forEach(each -> {
            int at = at(each.module(), modules, "replaced");
            if (at < 0) {
                missed.add(each.with().module());
            } else {
                modules.set(
                        at,
                        new ModuleUse(
                                each.with().module(),
                                modules.get(at).optional(),
                                modules.get(at).part(),
                                each.with().place()));
            }
        });
        variation.added().forEach(each -> add(each, modules));
        return modules;
    }

    private void add(Variation.Addition addition, List<ModuleUse> modules) {
        int at = addition.after()
                .map(after -> at(after, modules, "followed") + 1)
                .filter(each -> each > 0)
                .orElse(modules.size());
        Optional<CoursePart> part = modules.isEmpty()
                ? Optional.empty()
                : modules.get(Math.max(0, at - 1)).part();
        modules.add(at, addition.module().in(part));
    }

    private int at(ModuleUse wanted, List<ModuleUse> modules, String what) {
        List<String> ids = modules.stream().map(ModuleUse::module).toList();
        int at = ids.indexOf(wanted.module());
        if (at < 0) {
            notes.doubtCourse(variant);
        }
        if (at < 0
                && !missed.contains(wanted.module())
                && notes.courseIsWhole(base.id())
                && !mistypedThere(wanted.module(), ids)) {
            problems.add(
                    CatalogueProblem.BAD_VARIATION,
                    wanted.place(),
                    "The module \"" + wanted.module() + "\" cannot be " + what + ": the course \"" + base.id()
                            + "\" does not have it.",
                    Nearest.to(wanted.module(), ids)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("It has: " + String.join(", ", ids) + "."));
        }
        return at;
    }

    /** Whether the other course probably means this module and has its name wrong, which is noted there. */
    private boolean mistypedThere(String module, List<String> ids) {
        return modulesThere.contains(module)
                && Nearest.to(module, ids)
                        .filter(near -> !modulesThere.contains(near))
                        .isPresent();
    }
}

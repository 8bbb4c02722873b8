package org.waymark.course.coverage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.waymark.core.Iris;
import org.waymark.core.Place;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Completion;
import org.waymark.course.Contest;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Delivery;
import org.waymark.course.Depth;
import org.waymark.course.Element;
import org.waymark.course.ElementRef;
import org.waymark.course.Framework;
import org.waymark.course.FrameworkKind;
import org.waymark.course.FrameworkStatus;
import org.waymark.course.Mapping;
import org.waymark.course.ModuleUse;
import org.waymark.course.Provider;
import org.waymark.course.Source;

/** Catalogues by chance, the same for the same seed. References to elements that do not exist, and mappings given twice, are among them. */
final class RandomCatalogue {

    private static final Place HERE = Place.wholeFile("here.yaml");

    private final Random random;
    private final int frameworks;
    private final int elements;

    RandomCatalogue(long seed, int frameworks, int elements) {
        this.random = new Random(seed);
        this.frameworks = frameworks;
        this.elements = elements;
    }

    Catalogue make(int modules, int activities, int courses) {
        List<CourseModule> made = new ArrayList<>();
        for (int m = 0; m < modules; m++) {
            List<Activity> steps = new ArrayList<>();
            for (int a = 0; a < activities; a++) {
                steps.add(new Activity.Page(
                        new Activity.Heading(
                                "a" + a,
                                "A " + a,
                                Duration.ofMinutes(1 + random.nextInt(12)),
                                Optional.empty(),
                                maps(3),
                                List.of(),
                                HERE),
                        List.of()));
            }
            made.add(new CourseModule(
                    "m" + m,
                    "Module <" + m + ">",
                    "",
                    Duration.ofMinutes(1 + random.nextInt(60)),
                    Delivery.SELF_PACED,
                    List.of(),
                    List.of(),
                    maps(3),
                    steps,
                    Optional.empty(),
                    "",
                    List.of(),
                    List.of(),
                    HERE));
        }
        List<Course> taken = new ArrayList<>();
        for (int c = 0; c < courses; c++) {
            List<ModuleUse> uses = new ArrayList<>();
            for (int m = 0; m < modules; m++) {
                if (random.nextInt(3) > 0) {
                    uses.add(new ModuleUse("m" + m, random.nextInt(4) == 0, HERE));
                }
            }
            taken.add(new Course(
                    "c" + c,
                    "Course " + c,
                    "",
                    Duration.ofMinutes(10),
                    Delivery.SELF_PACED,
                    "",
                    List.of(),
                    "",
                    List.of(),
                    uses,
                    new Completion.AllModules(),
                    true,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    HERE));
        }
        return new Catalogue(
                Path.of("."),
                "By chance",
                new Iris("https://example.org/chance"),
                new Provider("", Optional.empty()),
                "",
                List.of("en"),
                List.of(),
                frameworkList(),
                taken,
                made,
                List.of(),
                List.of(),
                List.of());
    }

    private List<Framework> frameworkList() {
        List<Framework> list = new ArrayList<>();
        for (int f = 0; f < frameworks; f++) {
            List<Element> entries = new ArrayList<>();
            for (int e = 0; e < elements; e++) {
                entries.add(new Element(
                        "e" + e,
                        "Element " + e + " of " + f + " & more ".repeat(random.nextInt(9)),
                        "",
                        Optional.empty(),
                        random.nextBoolean() ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty(),
                        random.nextInt(4) == 0
                                ? List.of(new Contest("Somebody", "For a reason", List.of(ref())))
                                : List.of(),
                        HERE));
            }
            list.add(new Framework(
                    "f" + f,
                    FrameworkKind.VALUES,
                    "Framework " + f,
                    new Source("A source", Optional.empty(), Optional.empty()),
                    FrameworkStatus.AGREED,
                    random.nextBoolean(),
                    "",
                    List.of(),
                    entries,
                    HERE));
        }
        return list;
    }

    private List<Mapping> maps(int most) {
        List<Mapping> maps = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            maps.add(new Mapping(ref(), List.of(Depth.values()).get(random.nextInt(3))));
        }
        return maps;
    }

    private ElementRef ref() {
        return new ElementRef("f" + random.nextInt(frameworks + 1), "e" + random.nextInt(elements + 1), HERE);
    }
}

package org.waymark.course.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Depth;
import org.waymark.course.Mapping;

/** Counts again, by asking of every element, every module and every activity, straight from the definition. */
class BruteForceTest {

    @Test
    void countsAsTheDefinitionDoes() {
        int reached = 0;
        for (long seed = 0; seed < 300; seed++) {
            Catalogue catalogue = new RandomCatalogue(seed, 3, 5).make(6, 4, 3);
            Coverage coverage = new CoverageCount(catalogue).ofCatalogue(catalogue.frameworks());
            for (FrameworkCoverage framework : coverage.frameworks()) {
                for (ElementCoverage element : framework.elements()) {
                    String ref =
                            framework.framework().id() + "/" + element.element().id();
                    assertThat(element.reach()).as("seed %s, %s", seed, ref).isEqualTo(count(catalogue, ref, false));
                    assertThat(element.optional())
                            .as("seed %s, %s, optional", seed, ref)
                            .isEqualTo(count(catalogue, ref, true));
                    element.contests()
                            .forEach(contest -> contest.answers()
                                    .forEach(answer -> assertThat(answer.reach())
                                            .isEqualTo(
                                                    catalogue
                                                                    .element(answer.ref())
                                                                    .isPresent()
                                                            ? count(
                                                                    catalogue,
                                                                    answer.ref().toString(),
                                                                    false)
                                                            : Reach.NONE)));
                    reached += element.isGap() ? 0 : 1;
                }
            }
        }
        assertThat(reached)
                .as("elements reached, so that the comparison means something")
                .isGreaterThan(1000);
    }

    private static Reach count(Catalogue catalogue, String ref, boolean optional) {
        long minutes = 0;
        List<Depth> depths = new ArrayList<>();
        for (CourseModule module : catalogue.modules()) {
            boolean used = false;
            boolean needed = false;
            for (Course course : catalogue.courses()) {
                boolean inIt =
                        course.modules().stream().anyMatch(use -> use.module().equals(module.id()));
                used |= inIt;
                needed |= inIt && !course.isOptional(module.id());
            }
            if (!used || needed == optional) {
                continue;
            }
            long fromActivities = 0;
            boolean byActivity = false;
            for (Activity activity : module.activities()) {
                List<Depth> mapped = depths(activity.heading().maps(), ref);
                if (!mapped.isEmpty()) {
                    byActivity = true;
                    fromActivities += activity.heading().takes().toMinutes();
                }
                depths.addAll(mapped);
            }
            List<Depth> mapped = depths(module.maps(), ref);
            depths.addAll(mapped);
            minutes += byActivity
                    ? fromActivities
                    : mapped.isEmpty() ? 0 : module.length().toMinutes();
        }
        return new Reach(minutes, depths.stream().max(Depth::compareTo).or(Optional::empty));
    }

    private static List<Depth> depths(List<Mapping> maps, String ref) {
        return maps.stream()
                .filter(each -> each.to().toString().equals(ref))
                .map(Mapping::depth)
                .toList();
    }

    @Test
    void countsTwoHundredHoursInMilliseconds() {
        // 400 modules of half an hour, 2,400 activities, 12 frameworks of 20 elements.
        Catalogue catalogue = new RandomCatalogue(7, 12, 20).make(400, 6, 10);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            assertThat(new CoverageCount(catalogue)
                            .ofCatalogue(catalogue.frameworks())
                            .modules())
                    .isNotEmpty();
            best = Math.min(best, System.nanoTime() - start);
        }
        System.err.println("BEST " + best);
        assertThat(best).as("nanoseconds, the best of twenty").isLessThan(100_000_000L);
    }
}

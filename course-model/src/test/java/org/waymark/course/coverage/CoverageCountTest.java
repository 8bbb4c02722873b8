package org.waymark.course.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.course.Catalogue;
import org.waymark.course.Depth;

class CoverageCountTest {

    private final Catalogue catalogue = read();

    @Test
    void countsAnActivityWithItsWholeTimeForEachElementItMaps() {
        assertThat(element("first", "duties", "d1").reach()).isEqualTo(reach(20, Depth.PRACTISES));
        assertThat(element("first", "duties", "d2").reach()).isEqualTo(reach(15, Depth.INTRODUCES));
        assertThat(element("first", "values", "recovery").reach()).isEqualTo(reach(15, Depth.INTRODUCES));
    }

    @Test
    void countsAModulesLengthOnlyWhereNoneOfItsActivitiesMapsTheElement() {
        ElementCoverage hope = element("first", "values", "hope");
        assertThat(hope.reach()).isEqualTo(reach(15, Depth.INTRODUCES));
        assertThat(hope.modules()).extracting(ModuleReach::from).containsExactly(ModuleReach.From.MODULE);
        ElementCoverage mutuality = element("first", "values", "mutuality");
        assertThat(mutuality.reach().minutes()).isEqualTo(15);
        assertThat(mutuality.modules()).extracting(ModuleReach::from).containsExactly(ModuleReach.From.ACTIVITIES);
    }

    @Test
    void takesTheDeeperOfModuleAndActivityAsCheckDoes() {
        assertThat(element("first", "values", "mutuality").reach().deepest()).contains(Depth.PRACTISES);
    }

    @Test
    void countsOptionalModulesApartAndCallsWhatOnlyTheyReachAGap() {
        ElementCoverage choice = element("first", "concepts", "choice");
        assertThat(choice.reach()).isEqualTo(Reach.NONE);
        assertThat(choice.optional()).isEqualTo(reach(15, Depth.INTRODUCES));
        assertThat(choice.isGap()).isTrue();
        assertThat(choice.isOnlyInOptional()).isTrue();
        assertThat(of("first").minutes()).isEqualTo(35);
        assertThat(of("first").optionalMinutes()).isEqualTo(15);
    }

    @Test
    void countsASharedModuleOnceAndAsOptionalOnlyIfEveryCourseLeavesItOut() {
        Coverage both = new CoverageCount(catalogue).ofCourses("both", catalogue.courses(), catalogue.frameworks());
        assertThat(both.modules()).extracting(CoveredModule::id).containsExactly("meeting", "listening", "rights");
        assertThat(both.modules()).extracting(CoveredModule::optional).containsExactly(false, false, false);
        assertThat(both.modules().get(0).courses()).containsExactly("first", "second");
        assertThat(both.minutes()).isEqualTo(50);
        assertThat(find(both, "values", "mutuality").reach().minutes()).isEqualTo(15);
    }

    @Test
    void namesModulesThatNoCourseUsesAndDoesNotCountThem() {
        Coverage whole = new CoverageCount(catalogue).ofCatalogue(catalogue.frameworks());
        assertThat(whole.unusedModules()).containsExactly("unused");
        assertThat(find(whole, "values", "safety").isGap()).isTrue();
    }

    @Test
    void saysWhetherWhatAnswersAnObjectionIsTaught() {
        ElementCoverage recovery = element("first", "values", "recovery");
        assertThat(recovery.contests()).extracting(ContestCoverage::answered).containsExactly(true, false);
        ContestCoverage records = element("first", "duties", "d2").contests().get(0);
        assertThat(records.answered()).isFalse();
        assertThat(records.answeredOnlyInOptional()).isTrue();
        assertThat(element("first", "duties", "d2").hasUnansweredContest()).isTrue();
        assertThat(element("second", "duties", "d2").hasUnansweredContest())
                .as("what is not taught need not be answered")
                .isFalse();
    }

    @Test
    void neverCallsAFrameworkWhollyReachedThatIsNotWhollyKnown() {
        Coverage second = of("second");
        FrameworkCoverage concepts = framework(second, "concepts");
        assertThat(concepts.gaps()).isEmpty();
        assertThat(concepts.claim())
                .isEqualTo(
                        "2 of the 2 elements listed here are reached. The framework has more elements than are listed "
                                + "here, so this says nothing of the whole.");
        assertThat(framework(second, "values").claim()).isEqualTo("2 of its 4 elements are reached.");
    }

    private Coverage of(String course) {
        return new CoverageCount(catalogue).ofCourse(catalogue.course(course).orElseThrow(), catalogue.frameworks());
    }

    private ElementCoverage element(String course, String framework, String element) {
        return find(of(course), framework, element);
    }

    private static ElementCoverage find(Coverage coverage, String framework, String element) {
        return framework(coverage, framework).elements().stream()
                .filter(each -> each.element().id().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static FrameworkCoverage framework(Coverage coverage, String framework) {
        List<FrameworkCoverage> found = coverage.frameworks().stream()
                .filter(each -> each.framework().id().equals(framework))
                .toList();
        return found.get(0);
    }

    private static Reach reach(long minutes, Depth depth) {
        return new Reach(minutes, Optional.of(depth));
    }

    private static Catalogue read() {
        try {
            return SmallCatalogue.read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.core.Problem;
import org.waymark.core.Problems;

class PeopleFilesTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void joinsByPseudonymAddressOrAccount() throws Exception {
        List<People.Listed> listed = learners("""
                \uFEFFlearner;email;account_home;account_name;cohort;organisation;Carer
                %s;;;;Spring;"River; Trust";Yes
                ;Ada@EXAMPLE.org;;;Spring;;
                ;;https://lms.example.org;42;;Hill;No
                """.formatted(HASH), true);
        assertThat(problems.sorted()).isEmpty();
        assertThat(listed)
                .containsExactly(
                        new People.Listed(HASH, "Spring", "River; Trust", Map.of("Carer", "Yes")),
                        new People.Listed("<mbox mailto:Ada@example.org>", "Spring", "", Map.of("Carer", "")),
                        new People.Listed("<account https://lms.example.org 42>", "", "Hill", Map.of("Carer", "No")));
    }

    @Test
    void saysWhatIsWrongAndWhere() throws Exception {
        learners("learner,cohort\n" + HASH + ",A\n" + HASH + ",B\nAda,A\n,C\n", true);
        assertThat(problems.sorted())
                .extracting(
                        problem -> problem.place().line() + " " + problem.kind().code())
                .containsExactly("3 learner-twice", "4 learner-unknown", "5 learner-unknown");
    }

    @Test
    void needsTheKeyForAddressesAlone() throws Exception {
        assertThat(learners("learner,email\n" + HASH + ",\n,ada@example.org\n", false))
                .hasSize(1);
        assertThat(codes()).containsExactly("learners-key-needed");
    }

    @Test
    void refusesColumnsThatTellPeopleApart() throws Exception {
        StringBuilder text = new StringBuilder("learner,Surname,Birthday\n");
        for (int i = 0; i < 40; i++) {
            text.append(HASH.substring(2))
                    .append(10 + i)
                    .append(",x,")
                    .append(i)
                    .append('\n');
        }
        learners(text.toString(), true);
        assertThat(codes()).containsExactly("tells-people-apart", "tells-people-apart");
    }

    @Test
    void saysThatAFileIsNoTable() throws Exception {
        learners("", true);
        learners("cohort\nA\n", true);
        learners("learner,learner\n", true);
        assertThat(codes()).containsExactlyInAnyOrder("table-unreadable", "table-columns", "table-columns");
    }

    @Test
    void readsTargets() throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), """
                target,number,counts,course,kind,source
                Trained,200,completed,autism-psw,target,Contract
                Supervisors,"1,000",started,,not clear,
                None,few,completed,,,
                Lost,5,completed,nowhere,,
                Odd,5,waved,,,
                """);
        List<People.Target> targets = files(false).targets(file, ImaginaryProgramme.catalogue());
        assertThat(targets).extracting(People.Target::number).containsExactly(200L, 1000L);
        assertThat(targets.get(0).course()).isEqualTo(ImaginaryProgramme.BASE + "/courses/autism-psw");
        assertThat(problems.sorted())
                .extracting(
                        problem -> problem.place().line() + " " + problem.kind().code())
                .containsExactly("4 target-value", "5 target-value", "6 target-value");
    }

    private List<People.Listed> learners(String text, boolean key) throws Exception {
        return files(key).learners(Files.writeString(folder.resolve("l.csv"), text));
    }

    private PeopleFiles files(boolean key) {
        @Nullable UnaryOperator<String> pseudonyms = key ? each -> "<" + each + ">" : null;
        return new PeopleFiles(pseudonyms, problems);
    }

    private List<String> codes() {
        return problems.sorted().stream()
                .map(Problem::kind)
                .map(kind -> kind.code())
                .toList();
    }
}

package org.waymark.course.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.core.Place;
import org.waymark.core.Problem;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;

class YamlReaderTest {

    private final Problems problems = new Problems();

    @Test
    void knowsWhereEveryKeyAndValueStands() {
        Keys keys = keys("title: ☕🫖\nlist:\n  - {a: one, b: 'two'}\n  - three\n");
        assertThat(keys.placeOf("title")).isEqualTo(new Place("f", 1, 8));
        Keys first = (Keys) keys.items("list").get(0);
        assertThat(first.placeOf("b")).isEqualTo(new Place("f", 3, 17));
        assertThat(keys.items("list").get(1).place()).isEqualTo(new Place("f", 4, 5));
    }

    @Test
    void countsTheLinesThatStandBeforeTheText() {
        Keys keys = (Keys) new YamlReader().read("a: b\n", "f", 10, problems).orElseThrow();
        assertThat(keys.placeOf("a")).isEqualTo(new Place("f", 11, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "1984", "007", "1e3", "0x1F", "2024-05-01", "12:30", "true", ".5", "1_000"})
    void takesEveryValueAsItIsWritten(String value) {
        assertThat(keys("a: " + value + "\n").text("a")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n", "a: null\n", "a: # later\n"})
    void takesAKeyWithoutAValueForLeftEmpty(String text) {
        assertThat(keys(text).get("a")).isEmpty();
    }

    @Test
    void keepsAnEmptyTextApartFromNothing() {
        assertThat(keys("a: ''\n").get("a")).containsInstanceOf(Scalar.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing yet\n", "---\n"})
    void takesAnEmptyTextForNoKeys(String text) {
        YamlNode node = new YamlReader().read(text, "f", 0, problems).orElseThrow();
        assertThat(node instanceof Keys keys ? keys.entries().isEmpty() : ((Scalar) node).absent())
                .isTrue();
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &b c\n",
                "a: *b\n",
                "a: !!str c\n",
                "a: !c d\n",
                "a: &b\n",
                "a: [&b c]\n",
                "a: &b {c: d}\n",
                "&a b: c\n",
                "a: !!java.net.URL [x]\n",
                "- &a [x]\n- *a\n"
            })
    void refusesAnchorsAliasesAndTags(String text) {
        assertThat(new YamlReader().read(text, "f", 0, problems)).isEmpty();
        assertThat(problems.sorted())
                .hasSize(1)
                .extracting(Problem::kind)
                .containsAnyOf(CatalogueProblem.YAML_ALIAS, CatalogueProblem.YAML_SYNTAX);
    }

    @Test
    void doesNotUnfoldABomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            String before = "*a" + (i - 1) + ", ";
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(before.repeat(9))
                    .append("x]\n");
        }
        assertThat(new YamlReader().read(bomb.toString(), "f", 0, problems)).isEmpty();
        assertThat(problems.sorted()).hasSize(1).extracting(Problem::kind).containsExactly(CatalogueProblem.YAML_ALIAS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b: c | 1 | 5 | A colon inside a text confuses YAML.",
                "a: 'b | 1 | 4 | A quotation mark is opened here and not closed.",
                "a: 'b'c' | 1 | 7 | Something follows the closing quotation mark.",
                "a: [b, c | 1 | 4 | The bracket [ that is opened here is not closed where it should be.",
                "a: {b: c | 1 | 4 | The bracket { that is opened here is not closed where it should be.",
                "a: @b | 1 | 4 | A text cannot begin with the sign @ in YAML.",
                "a: %b | 1 | 4 | A text cannot begin with the sign % in YAML.",
                "a: `b` | 1 | 4 | A text cannot begin with the sign ` in YAML.",
                "a: b~  c: d | 2 | 3 | This line begins further to the right than the keys it belongs with.",
                "a: b~c:d | 2 | 3 | There is no space after this colon.",
                "a:~  - b~  -c | 3 | 4 | There is no space after this hyphen.",
                "a:~>b: c | 2 | 1 | There is a tab at the start of this line.",
                "a: \"b\\c\" | 1 | 6 | A backslash between double quotes means something else to YAML."
            })
    void saysWhatIsProbablyWrongAndWhere(String text, int line, int column, String message) {
        String yaml = text.strip().replace('~', '\n').replace('>', '\t') + "\n";
        assertThat(new YamlReader().read(yaml, "f", 0, problems)).isEmpty();
        List<Problem> found = problems.sorted();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).place() + " " + found.get(0).message())
                .isEqualTo("f:" + line + ":" + column + " " + message);
    }

    private Keys keys(String text) {
        Keys keys = (Keys) new YamlReader().read(text, "f", 0, problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return keys;
    }
}

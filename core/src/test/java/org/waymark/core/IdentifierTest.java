package org.waymark.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "values-in-practice", "d10", "10-days", "a1-b2"})
    void acceptsLowerCaseWordsWithSingleHyphens(String id) {
        assertThat(Identifier.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "a-",
                "-a",
                "a--b",
                "A",
                "a b",
                "a_b",
                "a.b",
                "a/b",
                "../a",
                "é",
                "a\n",
                "ａ",
                "a%20b",
                "con\u0000",
                "١"
            })
    void refusesWhatFileNamesOrAddressesCouldStumbleOver(String id) {
        assertThat(Identifier.isValid(id)).isFalse();
    }

    @Test
    void hasAtMostEightyCharacters() {
        assertThat(Identifier.isValid("a".repeat(Identifier.LONGEST))).isTrue();
        assertThat(Identifier.isValid("a".repeat(Identifier.LONGEST + 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "What now?, what-now",
        "  You're no bother!  , you-re-no-bother",
        "Café Zoë, cafe-zoe",
        "ŁÓDŹ, odz",
        "3 × 4, 3-4",
        "✓ Tea, tea",
        "Ｆｕｌｌ, item",
        "日本, item",
        "'', item",
        "…, item"
    })
    void makesAnIdOfProse(String prose, String id) {
        assertThat(Identifier.from(prose)).isEqualTo(id);
    }

    @Test
    void cutsALongIdAtAWord() {
        assertThat(Identifier.from("one two three four five six seven eight nine ten eleven"))
                .isEqualTo("one-two-three-four-five-six-seven-eight-nine-ten");
        assertThat(Identifier.from("a".repeat(100))).isEqualTo("a".repeat(48));
    }

    @Test
    void alwaysMakesAValidId() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            String prose = random.ints(random.nextInt(90), 1, 0x2FFF)
                    .filter(Character::isValidCodePoint)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Identifier.from(prose))
                    .satisfies(id -> assertThat(Identifier.isValid(id)).isTrue());
        }
    }

    @Test
    void anIdIsWellFormedJustWhenItIsWordsWithSingleHyphensBetweenThem() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(7); i > 0; i--) {
                text.append("a9--Z ’é".charAt(random.nextInt(8)));
            }
            assertThat(Identifier.isValid(text.toString()))
                    .as(text.toString())
                    .isEqualTo(text.toString().matches("[a-z0-9]+(-[a-z0-9]+)*"));
        }
    }

    @Test
    void whatIsNoLetterOrDigitBecomesOneHyphenAndAccentsAreLeftOut() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                text.append("a9-Z ’é…ŵ\u212A\u0301✓".charAt(random.nextInt(12)));
            }
            String expected = Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            assertThat(Identifier.from(text.toString()))
                    .as(text.toString())
                    .isEqualTo(expected.isEmpty() ? "item" : expected);
        }
    }
}

package org.waymark.course.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextFormTest {

    @ParameterizedTest
    @CsvSource({
        "TEXT, x",
        "ID, values-in-practice",
        "LENGTH, 1h30m",
        "IRI, https://training.example.org/peer-support",
        "IRI, http://example.org",
        "URL, https://example.org/a?b=c",
        "CONTACT_LINK, tel:+441234567",
        "CONTACT_LINK, sms:85258?body=SHOUT",
        "CONTACT_LINK, mailto:a@example.org",
        "CONTACT_LINK, https://example.org/chat",
        "LANGUAGE, en-GB",
        "LANGUAGE, cy",
        "LANGUAGE, zh-Hant-TW",
        "DATE, 2022-07-20",
        "DATE, 2020-10",
        "DATE, 2020",
        "ELEMENT, imroc-values/mutuality",
        "NUMBER, 1",
        "NUMBER, 999999",
        "PERCENT, 1",
        "PERCENT, 100",
        "YES_OR_NO, true",
        "YES_OR_NO, false",
        "NUMBER_OR_ALL, all",
        "NUMBER_OR_ALL, 3"
    })
    void fits(TextForm form, String value) {
        assertThat(form.fits(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, ' '",
        "ID, Values",
        "LENGTH, 90",
        "IRI, example.org",
        "IRI, ftp://example.org",
        "IRI, https://example.org/#part",
        "IRI, https://user:secret@example.org/",
        "IRI, 'https://example.org/my kitchen'",
        "IRI, https://",
        "IRI, urn:isbn:1",
        "URL, javascript:alert(1)",
        "CONTACT_LINK, http://example.org",
        "CONTACT_LINK, javascript:alert(1)",
        "CONTACT_LINK, tel:",
        "CONTACT_LINK, tel:116 123",
        "CONTACT_LINK, mailto:nobody",
        "CONTACT_LINK, https:example.org",
        "LANGUAGE, English",
        "LANGUAGE, EN",
        "LANGUAGE, en_GB",
        "DATE, 20-07-2022",
        "DATE, 2022-7-20",
        "ELEMENT, mutuality",
        "ELEMENT, a/b/c",
        "ELEMENT, /b",
        "ELEMENT, a/",
        "NUMBER, 0",
        "NUMBER, -1",
        "NUMBER, 1.5",
        "NUMBER, 1000000",
        "PERCENT, 0",
        "PERCENT, 101",
        "YES_OR_NO, yes",
        "YES_OR_NO, True",
        "NUMBER_OR_ALL, some"
    })
    void doesNotFit(TextForm form, String value) {
        assertThat(form.fits(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ID, What now?, what-now",
        "ID, welcome.md, welcome",
        "LENGTH, 10, 10m",
        "LENGTH, 10 min, 10m",
        "LENGTH, 90 minutes, 90m",
        "LENGTH, 2 hours, 2h",
        "LENGTH, 2 hrs., 2h",
        "IRI, example.org/kitchen, https://example.org/kitchen",
        "URL, www.example.org, https://www.example.org",
        "URL, //example.org, https://example.org",
        "CONTACT_LINK, 116 123, tel:116123",
        "CONTACT_LINK, (01234) 56-78, tel:012345678",
        "CONTACT_LINK, a@example.org, mailto:a@example.org",
        "CONTACT_LINK, www.example.org, https://www.example.org",
        "YES_OR_NO, Yes, true",
        "YES_OR_NO, off, false",
        "PERCENT, 80 %, 80",
        "NUMBER, '1,000', 1000"
    })
    void knowsWhatWasMeant(TextForm form, String value, String meant) {
        assertThat(form.meant(value)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "ID, …",
        "LENGTH, soon",
        "LENGTH, 0",
        "IRI, ''",
        "CONTACT_LINK, javascript:alert(1)",
        "YES_OR_NO, perhaps",
        "NUMBER, many",
        "DATE, May"
    })
    void doesNotGuessWhereNothingIsLikely(TextForm form, String value) {
        assertThat(form.meant(value)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TextForm.class)
    void saysWhatIsWantedInWordsThatFitIntoASentence(TextForm form) {
        assertThat(form.wanted()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void takesAYearOfFourDigitsAlone() {
        assertThat(TextForm.DATE.fits("22")).isFalse();
        assertThat(TextForm.DATE.fits("٢٠٢٢")).isFalse();
    }
}

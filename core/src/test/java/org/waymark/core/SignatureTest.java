package org.waymark.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    @ParameterizedTest
    @CsvSource({
        "\u0089PNG, PICTURE",
        "\u00ff\u00d8\u00ff\u00e0, PICTURE",
        "GIF89a, PICTURE",
        "RIFF....WEBPVP8, PICTURE",
        "RIFF....WAVEfmt, TEXT",
        "....ftypavif, PICTURE",
        "....ftypisom, TEXT",
        "PK\u0003\u0004..., ZIP",
        "%PDF-1.7, PDF",
        "<!DOCTYPE html>, HTML",
        "<svg>, XML",
        "a\u0001b, OTHER",
    })
    void aFileIsWhatItBeginsWith(String start, Signature what) {
        assertThat(Signature.of(start.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource({"RIFF....WEB", "....ftyp", "RI"})
    void aFileThatIsCutOffIsNoPicture(String start) {
        assertThat(Signature.of(start.getBytes(StandardCharsets.ISO_8859_1))).isNotEqualTo(Signature.PICTURE);
    }
}

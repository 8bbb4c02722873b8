package org.waymark.scorm.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a credential is found, and the words of a course about passwords are not. The examples are put together here, so that nothing in this file is one. */
class SecretSearchTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the key is AKIA+IOSFODNN7EXAMPLE.",
                "-----BEGIN+ RSA PRIVATE KEY-----",
                "ghp_+abcdefghijklmnopqrstuvwxyz0123456789",
                "xoxb-+123456789012-abcdef",
                "sk_live_+4eC39HqLyjWDarjtT1zdp7dc",
                "AIza+SyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY",
                "eyJ+hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
                "Authorization: Basic+ QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
                "Authorization: Bearer+ 0a1b2c3d4e5f6a7b8c9d",
                "https://alex:+s3cret@lrs.example.org/xapi",
                "password: +hunter2hunter2",
                "api_key=+9f8e7d6c5b4a39281706"
            })
    void aCredentialIsFound(String split) {
        assertThat(SecretSearch.in("Before. " + split.replace("+", "") + " After."))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Choose a password: long words are better than short ones.",
                "Never tell anyone your password. A secret: we were nervous too.",
                "Basic training takes a day. Bearer of good news.",
                "See https://example.org:8080/a@b and mailto:someone@example.org.",
                "The key: listening. Token of thanks: 5 minutes.",
                "A desk-bound, risk-averse, task-oriented-and-very-long-hyphenated-word"
            })
    void theWordsOfACourseAreNot(String text) {
        assertThat(SecretSearch.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"media/a/id_rsa", "media/a/server.pem", "media/.env", "media/a/credentials.json", "media/x.kdbx"
            })
    void aFileThatHoldsCredentialsIsKnownByItsName(String path) {
        assertThat(SecretSearch.inNameOf(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"media/a/door.png", "media/a/keys-on-a-table.jpg", "media/a/environment.svg"})
    void aPictureIsNoCredential(String path) {
        assertThat(SecretSearch.inNameOf(path)).isFalse();
    }
}

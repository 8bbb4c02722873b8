package org.waymark.xapi.receive;

import java.util.List;

/**
 * How the record store answers.
 *
 * @param keys who may use it
 * @param authorityHome the IRI that, with a key's name, makes up the authority of statements: the catalogue's, or any other that is the provider's own
 * @param allowedOrigin from which web pages a browser may use it: {@code *} for any, or one origin such as {@code https://lms.example.org}
 * @param bodyBytes the longest body that is read, in octets, at least 1
 * @param pageStatements the most statements in one answer, at least 1
 */
public record ReceiveSettings(
        List<AccessKey> keys, String authorityHome, String allowedOrigin, int bodyBytes, int pageStatements) {

    /** @throws IllegalArgumentException if two keys have the same name or a limit is less than 1 */
    public ReceiveSettings {
        keys = List.copyOf(keys);
        if (keys.stream().map(AccessKey::name).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("two keys have the same name");
        }
        if (bodyBytes < 1 || pageStatements < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }

    /** Any origin, bodies of 8 MiB, 500 statements in an answer. */
    public static ReceiveSettings standard(List<AccessKey> keys, String authorityHome) {
        return new ReceiveSettings(keys, authorityHome, "*", 8 << 20, 500);
    }
}

package org.waymark.xapi.receive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the key that a request was sent with. How long it takes says nothing about names or secrets. */
final class Keys {

    private final List<AccessKey> keys;
    private final List<byte[]> digests;

    Keys(List<AccessKey> keys) {
        this.keys = keys;
        this.digests = keys.stream()
                .map(key -> digest((key.name() + ":" + key.secret()).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    AccessKey of(@Nullable String authorization) throws Refusal {
        byte[] sent = digest(credentials(authorization));
        AccessKey found = null;
        for (int i = 0; i < keys.size(); i++) {
            if (MessageDigest.isEqual(sent, digests.get(i))) {
                found = keys.get(i);
            }
        }
        if (found == null) {
            throw new Refusal(401, "The name or the secret is not right.");
        }
        return found;
    }

    private static byte[] credentials(@Nullable String authorization) throws Refusal {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            throw new Refusal(401, "Send a name and a secret by HTTP Basic authentication.");
        }
        try {
            return Base64.getDecoder()
                    .decode(authorization.substring("basic ".length()).strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal(401, "The Authorization header is not well formed.");
        }
    }

    private static byte[] digest(byte[] credentials) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(credentials);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

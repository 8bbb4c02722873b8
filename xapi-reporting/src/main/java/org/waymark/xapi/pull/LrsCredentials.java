package org.waymark.xapi.pull;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A name and a secret for a record store, sent as HTTP Basic authentication (xAPI 1.0.3 Part Three §4).
 *
 * @param username the name
 * @param password the secret
 */
public record LrsCredentials(String username, String password) {

    String header() {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Neither of the two. */
    @Override
    public String toString() {
        return "LrsCredentials";
    }
}

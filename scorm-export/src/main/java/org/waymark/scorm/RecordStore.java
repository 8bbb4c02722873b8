package org.waymark.scorm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a package sends its statements, if it is told at export. It is written into the package as {@code xapi.json}, where anyone who takes the course can read it:
 * the key has to be one that can do no more than append.
 *
 * @param endpoint the address of the LRS's xAPI, without or with a slash at its end
 * @param key the name of the key
 * @param secret its secret
 */
public record RecordStore(String endpoint, String key, String secret) {

    /** What stands in {@code xapi.json}. */
    public String json() {
        JsonMapper json = new JsonMapper();
        String pair = key + ":" + secret;
        String auth = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return json.writeValueAsString(
                json.createObjectNode().put("endpoint", endpoint).put("auth", auth));
    }

    /** Without the secret, so that it gets into no log. */
    @Override
    public String toString() {
        return "RecordStore[" + endpoint + ", " + key + "]";
    }
}

package org.waymark.xapi.receive;

/**
 * A name and a secret by which somebody may use the store, sent as HTTP Basic authentication (xAPI 1.0.3 Part Three §4).
 *
 * @param name the name; it becomes the authority of the statements that are sent with it. Without a colon
 * @param secret the secret; not empty
 * @param scope what it opens
 */
public record AccessKey(String name, String secret, AccessScope scope) {

    /** @throws IllegalArgumentException if the name is empty or holds a colon, or the secret is empty */
    public AccessKey {
        if (name.isEmpty() || name.indexOf(':') >= 0 || secret.isEmpty()) {
            throw new IllegalArgumentException("a key needs a name without a colon, and a secret");
        }
    }

    /** The name and the scope; never the secret. */
    @Override
    public String toString() {
        return "AccessKey[" + name + ", " + scope + "]";
    }
}

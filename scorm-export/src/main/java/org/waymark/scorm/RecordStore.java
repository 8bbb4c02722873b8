package org.waymark.scorm;

/**
 * Where a package sends its statements, if it is told at export. It is written into the package as {@code xapi.json}, where anyone who takes the course can read it:
 * the key has to be one that can do no more than append.
 *
 * @param endpoint the address of the LRS's xAPI, without or with a slash at its end
 * @param key the name of the key
 * @param secret its secret
 */
public record RecordStore(String endpoint, String key, String secret) {

    /** Without the secret, so that it gets into no log. */
    @Override
    public String toString() {
        return "RecordStore[" + endpoint + ", " + key + "]";
    }
}

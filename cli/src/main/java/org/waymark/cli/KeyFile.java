package org.waymark.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.waymark.scorm.RecordStore;

/**
 * A key to a record store, in a file of its own: {@code name=…}, {@code secret=…} and {@code scope=append} or {@code scope=all}.
 *
 * @param name its name
 * @param secret its secret
 * @param scope what it can do
 */
record KeyFile(String name, String secret, String scope) {

    /** @throws IOException if the file is not there, or is not a key file */
    static KeyFile read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not a key file: " + e.getMessage(), e);
        }
        String name = properties.getProperty("name", "");
        String secret = properties.getProperty("secret", "");
        if (name.isBlank() || secret.isBlank()) {
            throw new IOException(file + " is not a key file: it needs the lines name=…, secret=… and scope=append");
        }
        return new KeyFile(name, secret, properties.getProperty("scope", "all"));
    }

    boolean appendOnly() {
        return scope.equals("append");
    }

    RecordStore recordStore(String endpoint) {
        return new RecordStore(endpoint, name, secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "KeyFile[" + name + ", " + scope + "]";
    }
}

package org.waymark.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.waymark.xapi.pull.LrsCredentials;

/** Where the name and secret for a record store come from: a file, or else the environment; never an option. */
final class CredentialsFile {

    private CredentialsFile() {}

    static Optional<LrsCredentials> find(Optional<Path> file, Map<String, String> environment) throws IOException {
        if (file.isPresent()) {
            return Optional.of(read(file.get()));
        }
        String username = environment.getOrDefault("WAYMARK_LRS_USERNAME", "");
        String password = environment.getOrDefault("WAYMARK_LRS_PASSWORD", "");
        if (username.isEmpty() != password.isEmpty()) {
            throw new IOException(
                    "only one of WAYMARK_LRS_USERNAME and WAYMARK_LRS_PASSWORD is set. Set both, or neither.");
        }
        return username.isEmpty() ? Optional.empty() : Optional.of(new LrsCredentials(username, password));
    }

    private static LrsCredentials read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            throw new IOException(file + " cannot be read. It needs the lines username=… and password=….", e);
        }
        // A key file of our own record store serves as well.
        String username = lines.getProperty("username", lines.getProperty("name", ""));
        String password = lines.getProperty("password", lines.getProperty("secret", ""));
        if (username.isEmpty() || password.isEmpty()) {
            throw new IOException(file + " needs the lines username=… and password=….");
        }
        return new LrsCredentials(username, password);
    }
}

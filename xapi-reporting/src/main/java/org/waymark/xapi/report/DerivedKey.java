package org.waymark.xapi.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells apart whatever the tables depend on that reports are written over: the statements, the catalogue, the period, who is listed, and the views. */
final class DerivedKey {

    private static final int FORMAT = 1;

    private final MessageDigest digest;

    private DerivedKey(MessageDigest digest) {
        this.digest = digest;
    }

    /** The key of these statements and this setting. */
    static String of(List<Path> statements, Facts.Setting setting) throws IOException {
        try {
            DerivedKey key = new DerivedKey(MessageDigest.getInstance("SHA-256"));
            key.add("format " + FORMAT + ", DuckDB "
                    + org.duckdb.DuckDBDriver.class.getPackage().getImplementationVersion());
            key.add(Reports.resource("views.sql"));
            for (Path file : statements) {
                key.add(file.getFileName() + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis());
            }
            key.add(setting.period().start() + " " + setting.period().end());
            key.add(setting.course().orElse(""));
            key.add(setting.index().toString());
            setting.people().learners().forEach(each -> key.add(each.learner()));
            setting.people().targets().forEach(each -> key.add(each.course()));
            return HexFormat.of().formatHex(key.digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}

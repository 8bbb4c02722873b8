package org.waymark.course.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.core.Severity;
import org.waymark.course.Catalogue;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;

/** The catalogue in the tests' resources, read from disk, and the golden files made of it. */
public final class SmallCatalogue {

    private SmallCatalogue() {}

    /** Reads it; it has no errors. */
    public static Catalogue read() throws IOException {
        try {
            Path folder = Path.of(
                    SmallCatalogue.class.getResource("catalogue/catalogue.yaml").toURI());
            Path root = folder.getParent();
            if (root == null) {
                throw new IOException("a file has a folder");
            }
            CatalogueReading reading = new CatalogueReader().read(root);
            if (reading.problems().stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
                throw new AssertionError(reading.problems().toString());
            }
            return reading.catalogue().orElseThrow();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** A golden file. With {@code -Dwaymark.golden=FOLDER} it is made anew in that folder from what was written, and read by eye before it is committed. */
    public static String golden(String name, String written) throws IOException {
        String folder = System.getProperty("waymark.golden", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder).resolve(name), written);
            return written;
        }
        try (InputStream in = SmallCatalogue.class.getResourceAsStream("golden/" + name)) {
            return in == null
                    ? "there is no golden file " + name
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

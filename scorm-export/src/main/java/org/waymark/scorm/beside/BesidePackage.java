package org.waymark.scorm.beside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.scorm.format.FolderOutput;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.packaging.DraftFile;

/**
 * The two files beside a package: {@code <package>.sha256}, which {@code sha256sum -c} reads, and {@code <package>.cdx.json}, a bill of materials. A sum that is there is
 * right: the old one goes before a new package comes.
 */
public final class BesidePackage {

    private BesidePackage() {}

    /** Removes what stands beside a package that is about to be replaced. */
    public static void remove(Path file) throws IOException {
        Files.deleteIfExists(sums(file));
        Files.deleteIfExists(bill(file));
    }

    /** Writes both. */
    public static void write(PackagePlan plan, PackageFormat format, FolderOutput.Written written) throws IOException {
        write(bill(written.file()), BillOfMaterials.of(plan, format, written));
        write(sums(written.file()), written.sha256() + "  " + written.file().getFileName() + "\n");
    }

    private static Path sums(Path file) {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    private static Path bill(Path file) {
        return file.resolveSibling(file.getFileName() + ".cdx.json");
    }

    private static void write(Path place, String text) throws IOException {
        try (DraftFile draft = new DraftFile(place)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                draft.write(bytes);
            }
            draft.complete();
        }
    }
}

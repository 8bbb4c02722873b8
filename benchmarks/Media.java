import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a course with much media, and stores the same files with java.util.zip, for comparison. Run as a single file: java Media.java make|zip … */
final class Media {

    public static void main(String[] args) throws IOException {
        if (args[0].equals("make")) {
            make(Path.of(args[1]), Integer.parseInt(args[2]));
        } else {
            zip(Path.of(args[1]), Path.of(args[2]));
        }
    }

    /** A catalogue with a course that shows so many MiB of pictures, 5 MiB each, of seeded noise. */
    private static void make(Path folder, int mebibytes) throws IOException {
        Path module = folder.resolve("modules/pictures");
        Files.createDirectories(module.resolve("media"));
        Files.createDirectories(folder.resolve("courses"));
        Files.writeString(
                folder.resolve("catalogue.yaml"),
                "catalogue: Media\niri: https://training.example.org/media\nprovider: {name: Benchmark}\nlicence: CC0-1.0\nlanguages: [en-GB]\n");
        Files.writeString(
                folder.resolve("courses/media.yaml"),
                "course: media\ntitle: Media\nlength: 5m\ndelivery: self-paced\nreviewed: Nobody.\nmodules: [pictures]\n");
        Files.writeString(module.resolve("module.yaml"), "module: pictures\ntitle: Pictures\nlength: 5m\nactivities: [page]\n");
        StringBuilder page = new StringBuilder("---\nactivity: page\ntitle: Pictures\ntakes: 5m\n---\n");
        Random random = new Random(42);
        byte[] bytes = new byte[5 << 20];
        for (int i = 0; i < Math.max(1, mebibytes / 5); i++) {
            random.nextBytes(bytes);
            Files.write(module.resolve("media/p" + i + ".jpg"), bytes);
            page.append("![Noise](media/p").append(i).append(".jpg)\n\n");
        }
        Files.writeString(module.resolve("page.md"), page);
    }

    /** Stores the files of a folder, each read twice, as STORED entries of java.util.zip need. */
    private static void zip(Path folder, Path file) throws IOException {
        byte[] buffer = new byte[256 * 1024];
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path each : files) {
                CRC32 crc = new CRC32();
                try (InputStream in = Files.newInputStream(each)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        crc.update(buffer, 0, n);
                    }
                }
                ZipEntry entry = new ZipEntry(each.getFileName().toString());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(Files.size(each));
                entry.setCompressedSize(Files.size(each));
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                try (InputStream in = Files.newInputStream(each)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        zip.write(buffer, 0, n);
                    }
                }
                zip.closeEntry();
            }
        }
    }
}

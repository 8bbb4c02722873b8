import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes DuckDB's library for the platform of this build out of its jar, and puts it beside. While it is in the jar, every report unpacks its 60 MB into a temporary file first: half a second,
 * and what is left of it if the report is ended. Where it is not in the jar, DuckDB looks beside it. Those of other platforms stay in the jar. Run by Maven with the folder that holds the jar.
 */
final class NativesBeside {

    private static final String PREFIX = "duckdb_jdbc-";

    private NativesBeside() {}

    public static void main(String[] args) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (var found = Files.newDirectoryStream(Path.of(args[0]), PREFIX + "*.jar")) {
            found.forEach(jars::add);
        }
        if (jars.size() != 1) {
            throw new IOException("one jar " + PREFIX + "*.jar is wanted in " + args[0] + ", and there is " + jars);
        }
        Path jar = jars.get(0);
        String name = library();
        Path draft = jar.resolveSibling(jar.getFileName() + ".part");
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path library = inside.getPath(name);
            if (!Files.exists(library)) {
                return;
            }
            Path part = jar.resolveSibling(name + ".part");
            try (InputStream in = Files.newInputStream(library)) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, jar.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(jar, draft, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem inside = FileSystems.newFileSystem(draft)) {
            Files.delete(inside.getPath(name));
        }
        Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Its name, as DuckDB looks for it. */
    private static String library() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return "libduckdb_java.so_osx_universal";
        }
        String kind = processor.equals("aarch64") || processor.equals("arm64") ? "arm64" : "amd64";
        return "libduckdb_java.so_" + (os.contains("windows") ? "windows_" : "linux_") + kind;
    }
}

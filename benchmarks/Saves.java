import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.lock.LockFile;
import org.waymark.course.lock.Renames;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;
import org.waymark.course.read.KeptModules;

/**
 * How long {@code waymark check --watch} takes from seeing a save to knowing all problems. Saves are to activities chosen at random (the same in every run), in a copy of a
 * catalogue that may be spoilt.
 *
 * <pre>java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:NewSize=160m -XX:MaxTenuringThreshold=1 -cp cli/target/waymark.jar benchmarks/Saves.java FOLDER 200</pre>
 */
final class Saves {

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        int saves = Integer.parseInt(args[1]);
        List<Path> files;
        try (Stream<Path> found = Files.walk(root.resolve("modules"))) {
            files = found.filter(each -> each.toString().endsWith(".md")).sorted().toList();
        }
        Random random = new Random(1);
        CatalogueReader reader = new CatalogueReader();
        KeptModules kept = new KeptModules();
        System.out.println("first: " + check(reader, root, kept) + " ms");
        long[] wall = new long[saves];
        long[] processor = new long[saves];
        for (int i = 0; i < saves; i++) {
            Path file = files.get(random.nextInt(files.size()));
            Files.writeString(file, Files.readString(file) + "\nOne more sentence, number " + i + ", is here.\n");
            long cpu = processorTime();
            kept.forget(root.relativize(file));
            wall[i] = check(reader, root, kept);
            processor[i] = (processorTime() - cpu) / 1_000_000;
        }
        System.out.println("first ten: " + Arrays.toString(Arrays.copyOf(wall, 10)));
        say("wall", wall);
        say("processor", processor);
    }

    private static long check(CatalogueReader reader, Path root, KeptModules kept) throws IOException {
        long began = System.nanoTime();
        CatalogueReading reading = reader.read(root, kept);
        Problems problems = new Problems();
        problems.addAll(reading.problems());
        Catalogue catalogue = reading.catalogue().orElseThrow();
        Renames.check(catalogue, new LockFile(catalogue.folder()).read(problems), problems);
        problems.sorted();
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static void say(String what, long[] millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.println(what + ": median " + sorted[sorted.length / 2] + " ms, 95 of 100 under "
                + sorted[sorted.length * 95 / 100] + " ms, worst " + sorted[sorted.length - 1] + " ms");
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}

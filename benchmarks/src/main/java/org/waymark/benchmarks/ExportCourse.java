package org.waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.Course;
import org.waymark.course.lock.Lock;
import org.waymark.course.read.CatalogueReader;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.Exporter;

/** Rendering and packaging a course that has been read, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExportCourse {

    /** The folder of the catalogue. */
    @Param("examples/catalogue")
    public String folder;

    private Catalogue catalogue;
    private Lock lock;
    private Path out;

    /** Reads the catalogue once. */
    @Setup
    public void read() throws IOException {
        catalogue = new CatalogueReader().read(Path.of(folder)).catalogue().orElseThrow();
        lock = Exporter.numbers(catalogue, new Problems());
        out = Files.createTempDirectory("waymark-benchmark");
    }

    /** Writes the first course. */
    @Benchmark
    public List<ExportedPackage> export() throws IOException {
        Course course = catalogue.courses().get(0);
        List<ExportedPackage> written = new ArrayList<>();
        new Exporter(catalogue, lock).export(course, ExportOrder.of("scorm12"), out, written::add);
        return written;
    }
}

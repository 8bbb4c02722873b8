package org.waymark.course.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.course.read.FileKind;

/** Run with {@code -Dgolden=write} to write {@code docs/schemas} anew. */
class FileSchemasTest {

    private static final Path WRITTEN = Path.of("../docs/schemas");
    private static final Path EXAMPLES = Path.of("../examples/catalogue");

    private final Map<String, String> schemas = new FileSchemas().all();

    @Test
    void areTheOnesInTheDocs() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(WRITTEN);
            for (Map.Entry<String, String> schema : schemas.entrySet()) {
                Files.writeString(WRITTEN.resolve(schema.getKey()), schema.getValue());
            }
        }
        try (Stream<Path> files = Files.list(WRITTEN)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(schemas.keySet());
        }
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            assertThat(Files.readString(WRITTEN.resolve(schema.getKey())))
                    .as("waymark schema --out docs/schemas")
                    .isEqualTo(schema.getValue());
        }
    }

    @Test
    void acceptEveryFileOfTheExamples() throws IOException {
        int checked = 0;
        for (Path path : files()) {
            String name = EXAMPLES.relativize(path).toString();
            if (FileKind.of(name).isPresent()) {
                assertThat(errors(FileKind.of(name).get(), yaml(name, Files.readString(path))))
                        .as(name)
                        .isEmpty();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COURSE | course: c | required",
                "MODULE | {module: m, title: T, length: 0m, activities: [a]} | pattern",
                "MODULE | {module: m, title: T, length: 5m, activities: []} | minItems",
                "MODULE | {module: M M, title: T, length: 5m, activities: [a]} | pattern",
                "MODULE | {module: m, title: T, length: 5m, activities: [a], lenght: 5m} | additionalProperties",
                "ACTIVITY | {activity: pgae, title: T, takes: 5m} | enum",
                "FRAMEWORK | {framework: f, kind: values, title: T, source: {}, status: agreed, elements: [{id: a, title: A}]} | required",
                "WORDS | {words: [{avoid: [x], prefer: y}]} | required",
            })
    void refuseWhatTheReaderRefuses(FileKind kind, String yaml, String keyword) throws IOException {
        assertThat(errors(kind, yaml)).isNotEmpty().anyMatch(each -> each.contains(keyword));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MODULE | {module: 2024, title: 2020, length: 1h 30m, summary: , activities: [1, two]}",
                "COURSE | {course: c, title: Yes, length: 2h, delivery: blended, modules: [a, {module: b, optional: 'true'}], complete-when: {score: '80'}}",
                "FRAMEWORK | {framework: f, kind: values, title: T, source: {title: S, date: 2020}, status: agreed, complete: false, elements: [{id: a, title: A, training-days: 4}]}",
            })
    void acceptWhatTheReaderAccepts(FileKind kind, String yaml) throws IOException {
        assertThat(errors(kind, yaml)).isEmpty();
    }

    private List<String> errors(FileKind kind, String yaml) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema schema = registry.getSchema(
                SchemaLocation.of("https://schemas.example.org/" + FileSchemas.name(kind)),
                schemas.getOrDefault(FileSchemas.name(kind), ""),
                InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(each -> each.getKeyword() + ": " + each.getMessage())
                .toList();
    }

    private static String yaml(String name, String text) {
        return name.endsWith(".md") ? text.substring(4, text.indexOf("\n---", 4) + 1) : text;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

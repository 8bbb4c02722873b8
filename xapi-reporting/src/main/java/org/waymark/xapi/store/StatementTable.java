package org.waymark.xapi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.xapi.engine.DerivedFiles;
import org.waymark.xapi.statement.AgentNames;
import org.waymark.xapi.statement.StatementScan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The statements of a store as Parquet, a row for each, in files by month and segment (docs/reference/record-store.md). They are derived: what is
 * missing or behind is made from the segments.
 */
public final class StatementTable {

    private final Path store;
    private final Path folder;

    private StatementTable(Path store) {
        this.store = store;
        this.folder = store.resolve("parquet");
    }

    /** The table of a store. */
    public static StatementTable of(Path store) {
        return new StatementTable(store);
    }

    /**
     * Brings the files up to date. It needs no key, and works while another process writes to the store: what that one finished is in it.
     *
     * @return the files that hold the table, by name; other files in the folder are not part of it
     * @throws IOException if the store cannot be read, or the files cannot be written
     */
    public List<Path> refresh() throws IOException {
        return TableLock.holding(folder, this::refreshed);
    }

    private List<Path> refreshed() throws IOException {
        Map<Integer, Part> parts = read();
        List<Segment> segments = Segment.all(store);
        parts.keySet().removeIf(number -> segments.stream().noneMatch(segment -> segment.number() == number));
        boolean changed = false;
        for (Segment segment : segments) {
            Part part = parts.get(segment.number());
            if (part == null || part.length() != segment.length()) {
                parts.put(segment.number(), make(segment, parts));
                changed = true;
            }
        }
        for (Segment segment : segments) {
            Part part = parts.get(segment.number());
            Set<UUID> later = part == null ? Set.of() : voidsSince(parts, part);
            if (part != null && !later.isEmpty()) {
                boolean behind = IdFile.holdsAny(store, part.number(), part.length(), later);
                parts.put(part.number(), behind ? make(segment, parts) : part.at(revision(parts)));
                changed = true;
            }
        }
        if (changed || !Files.exists(manifest())) {
            write(parts);
        }
        return files(parts);
    }

    /** Takes in a segment that was just closed, with the rows that were made of it meanwhile. */
    void add(Segment segment, FlatRows rows, long length) throws IOException {
        TableLock.holding(folder, () -> {
            Map<Integer, Part> parts = read();
            parts.put(segment.number(), make(segment, rows, length, parts));
            write(parts);
            return parts;
        });
    }

    /** Forgets a segment that was rewritten. */
    void forget(int number) throws IOException {
        TableLock.holding(folder, () -> {
            Map<Integer, Part> parts = read();
            if (parts.remove(number) != null) {
                write(parts);
            }
            return parts;
        });
    }

    /** The folder of the files. */
    public Path folder() {
        return folder;
    }

    /** Deletes the tables that reports worked out of the files. */
    void forgetDerived() throws IOException {
        DerivedFiles.deleteAll(DerivedFiles.folderIn(folder));
    }

    /** How many rows the manifest says there are. */
    long rows() throws IOException {
        return read().values().stream().mapToLong(Part::rows).sum();
    }

    private Part make(Segment segment, Map<Integer, Part> parts) throws IOException {
        FlatRows rows = new FlatRows();
        StatementScan scan = new StatementScan(nobody(), true);
        byte[] source = segment.source().getBytes(StandardCharsets.US_ASCII);
        long length = 0;
        try (LineReader lines = segment.lines()) {
            while (lines.advance()) {
                length = lines.offset() + lines.length() + 1;
                if (lines.length() > 0 && scan.read(lines.buffer(), lines.start(), lines.length())) {
                    rows.add(scan.found(), source);
                }
            }
        }
        return make(segment, rows, length, parts);
    }

    private Part make(Segment segment, FlatRows rows, long length, Map<Integer, Part> parts) throws IOException {
        Set<UUID> all = new HashSet<>(rows.voids());
        parts.values().forEach(part -> all.addAll(part.voids()));
        int revision = revision(parts) + 1;
        rows.markVoided(all);
        // A file whose content changed must not have the name of the one before: somebody may be reading that.
        String name = "%06d-%d-%d.parquet".formatted(segment.number(), length, revision);
        List<String> files = new ArrayList<>();
        for (Path file : rows.write(folder, name).values()) {
            files.add(folder.relativize(file).toString().replace('\\', '/'));
        }
        return new Part(segment.number(), length, rows.size(), rows.voids(), files, revision);
    }

    /** What is taken back by statements in files that are newer than one. */
    private static Set<UUID> voidsSince(Map<Integer, Part> parts, Part part) {
        Set<UUID> later = new HashSet<>();
        parts.values().stream()
                .filter(other -> other.revision() > part.revision())
                .forEach(other -> later.addAll(other.voids()));
        return later;
    }

    private static int revision(Map<Integer, Part> parts) {
        return parts.values().stream().mapToInt(Part::revision).max().orElse(0);
    }

    private List<Path> files(Map<Integer, Part> parts) {
        return parts.values().stream()
                .flatMap(part -> part.files().stream())
                .sorted()
                .map(folder::resolve)
                .toList();
    }

    private Path manifest() {
        return folder.resolve("manifest.json");
    }

    private Map<Integer, Part> read() throws IOException {
        Map<Integer, Part> parts = new TreeMap<>();
        if (!Files.exists(manifest())) {
            return parts;
        }
        try {
            for (JsonNode each :
                    JsonMapper.shared().readTree(Files.readAllBytes(manifest())).path("segments")) {
                Part part = Part.of(each);
                if (part.files().stream().allMatch(file -> Files.exists(folder.resolve(file)))) {
                    parts.put(part.number(), part);
                }
            }
            return parts;
        } catch (JacksonException | IllegalArgumentException e) {
            return new TreeMap<>();
        }
    }

    private void write(Map<Integer, Part> parts) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", 1);
        var list = json.putArray("segments");
        parts.values().forEach(part -> list.add(part.json()));
        // What was worked out of these files before holds for them no more; of what was erased, nothing may stay.
        forgetDerived();
        SafeFile.write(manifest(), (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
        Set<Path> valid = new HashSet<>(files(parts));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(each -> each.toString().endsWith(".parquet"))::iterator) {
                if (!valid.contains(file)) {
                    Files.delete(file);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    /** Statements in a store have pseudonyms already. */
    private static AgentNames nobody() {
        return (identifier, offset, length) -> "00000000000000000000000000000000".getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * What was made of one segment.
     *
     * @param length how much of the segment is in it, in octets uncompressed
     * @param voids the statements that statements in it take back
     * @param files by their names in the folder
     * @param revision what is taken back in files of higher revisions was not known when these were made
     */
    private record Part(int number, long length, long rows, List<UUID> voids, List<String> files, int revision) {

        static Part of(JsonNode json) {
            List<UUID> voids = new ArrayList<>();
            json.path("voids").forEach(each -> voids.add(UUID.fromString(each.stringValue(""))));
            List<String> files = new ArrayList<>();
            json.path("files").forEach(each -> files.add(each.stringValue("")));
            return new Part(
                    json.path("number").intValue(0),
                    json.path("length").longValue(0),
                    json.path("rows").longValue(0),
                    voids,
                    files,
                    json.path("revision").intValue(0));
        }

        Part at(int known) {
            return new Part(number, length, rows, voids, files, known);
        }

        ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("number", number).put("length", length).put("rows", rows).put("revision", revision);
            var ids = json.putArray("voids");
            voids.forEach(id -> ids.add(id.toString()));
            var names = json.putArray("files");
            files.forEach(names::add);
            return json;
        }
    }
}

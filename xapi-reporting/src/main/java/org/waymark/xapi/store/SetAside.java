package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.AgentNames;
import org.waymark.xapi.statement.Redaction;
import org.waymark.xapi.statement.StatementFault;
import org.waymark.xapi.statement.Timestamps;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Statements of one source that were not kept, each once with the reason, without those who stand in them. Not safe for use by several threads. */
final class SetAside {

    private static final String REASON = "\"reason\":\"";
    private static final String NOBODY = new String(Forgotten.NOBODY, StandardCharsets.US_ASCII);

    /** Of what is longer, the length and a checksum are kept alone, in octets. */
    private static final int LONGEST = 1 << 24;

    private final Path file;
    private final Redaction redaction;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final StringBuilder fresh = new StringBuilder();

    SetAside(Path store, String source, AgentNames names) throws IOException {
        this.file = file(store, source);
        this.redaction = new Redaction(names);
        if (Files.exists(file)) {
            cutTornLine();
            try (var lines = Files.lines(file)) {
                lines.forEach(line -> {
                    known.add(print(line));
                    counts.merge(reason(line), 1L, Long::sum);
                });
            }
        }
    }

    static Path file(Path store, String source) {
        return store.resolve("set-aside").resolve(source + ".ndjson");
    }

    private void cutTornLine() throws IOException {
        byte[] all = Files.readAllBytes(file);
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        if (end < all.length) {
            SafeFile.write(file, java.util.Arrays.copyOf(all, end));
        }
    }

    private static String print(String line) {
        return line.startsWith("{\"print\":\"") ? line.substring(10, Math.min(line.length(), 42)) : line;
    }

    private static String reason(String line) {
        int key = line.indexOf(REASON);
        int begin = key + REASON.length();
        int end = line.indexOf('"', begin);
        return key < 0 || end < 0 ? "" : line.substring(begin, end);
    }

    /** How many were there when this was opened, by reason. */
    Map<String, Long> before() {
        return counts;
    }

    /** Adds one, unless it is there already or somebody who was erased stands in it. */
    Outcome add(byte[] json, int offset, int length, String reason, @Nullable StatementFault fault, long micros) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("reason", reason);
        if (fault != null) {
            entry.put("path", fault.path()).put("message", withoutWords(fault));
        }
        JsonNode read = tree(json, offset, length);
        if (read == null) {
            entry.put("octets", length).put("sha256", HexFormat.of().formatHex(digest(json, offset, length)));
        } else {
            entry.set("statement", redaction.of(read));
        }
        byte[] text = mapper.writeValueAsBytes(entry);
        if (new String(text, StandardCharsets.UTF_8).contains(NOBODY)) {
            return Outcome.ABOUT_NOBODY;
        }
        String print = HexFormat.of().formatHex(digest(text, 0, text.length), 0, 16);
        if (!known.add(print)) {
            return Outcome.KNOWN;
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("print", print);
        line.put("when", Timestamps.format(StoredTimes.instant(micros)));
        for (Map.Entry<String, JsonNode> part : entry.properties()) {
            line.set(part.getKey(), part.getValue());
        }
        fresh.append(mapper.writeValueAsString(line)).append('\n');
        return Outcome.ADDED;
    }

    /** What a message quotes of an agent is left out. */
    private static String withoutWords(StatementFault fault) {
        return fault.message()
                .replaceAll("\"[^\"]*@[^\"]*\"", "\"…\"")
                .replaceAll(
                        fault.path().matches(".*(actor|authority|instructor|team|member|account|mbox|openid|name).*")
                                ? "\"[^\"]*\""
                                : "\\A\\z",
                        "\"…\"");
    }

    private @Nullable JsonNode tree(byte[] json, int offset, int length) {
        if (length > LONGEST) {
            return null;
        }
        try {
            JsonNode read = mapper.readTree(json, offset, length);
            return read.isMissingNode() ? null : read;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** How much was added and is not on the disk yet, in characters. */
    int waiting() {
        return fresh.length();
    }

    /** Forces what was added to disk. */
    void commit() throws IOException {
        if (fresh.length() == 0) {
            return;
        }
        Files.createDirectories(file.getParent());
        try (var out = java.nio.channels.FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var bytes = java.nio.ByteBuffer.wrap(fresh.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        fresh.setLength(0);
    }

    private static byte[] digest(byte[] bytes, int offset, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, offset, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What came of it. */
    enum Outcome {
        ADDED,
        KNOWN,
        ABOUT_NOBODY
    }
}

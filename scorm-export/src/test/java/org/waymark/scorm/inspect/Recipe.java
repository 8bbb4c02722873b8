package org.waymark.scorm.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A broken package as a small text: a good one from {@code inspect/good}, what is done to it, and what has to be found. Steps: {@code change FILE} with the lines
 * {@code - old} and {@code + new}, {@code add FILE} or {@code write FILE} with lines {@code | text}, {@code delete FILE}, {@code rename A -> B}, {@code into FOLDER},
 * {@code encode FILE CHARSET}, {@code bom FILE}, {@code bytes FILE HEX}, {@code zip FILE}. {@code {x*9}} is nine times x, {@code \n} a new line.
 *
 * @param title what is wrong
 * @param files what is in the package, in order
 * @param expected each problem's code and place
 */
record Recipe(String title, Map<String, byte[]> files, List<String> expected) {

    private static final Pattern TIMES = Pattern.compile("\\{x\\*(\\d+)}");

    static List<Recipe> all(String file) {
        return Stream.of(resource("broken/" + file + ".txt").split("=== ", -1))
                .skip(1)
                .map(Recipe::read)
                .toList();
    }

    /** The files of a good package. */
    static Map<String, byte[]> good(String kind) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Path folder = Path.of("src/test/resources/inspect/good", kind);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.sorted().toList()) {
                files.put(each.getFileName().toString(), Files.readAllBytes(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(315705600000L);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Recipe read(String text) {
        Iterator<String> lines = text.lines().toList().iterator();
        String title = lines.next();
        Map<String, byte[]> files = good(lines.next());
        List<String> expected = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        lines.forEachRemaining(rest::add);
        for (int i = 0; i < rest.size(); i++) {
            String[] step = rest.get(i).split(" ", 2);
            switch (step[0]) {
                case "change" -> {
                    String old = words(rest.get(++i));
                    String now = words(rest.get(++i));
                    String before = new String(files.getOrDefault(step[1], new byte[0]), StandardCharsets.UTF_8);
                    if (!before.contains(old)) {
                        throw new IllegalStateException(title + ": there is no " + old);
                    }
                    int at = before.indexOf(old);
                    files.put(step[1], bytes(before.substring(0, at) + now + before.substring(at + old.length())));
                }
                case "add", "write" -> {
                    StringBuilder content = new StringBuilder();
                    while (i + 1 < rest.size() && rest.get(i + 1).startsWith("|")) {
                        String line = rest.get(++i);
                        content.append(line.length() > 2 ? line.substring(2) + "\n" : "");
                    }
                    files.put(step[1], bytes(content.toString()));
                }
                case "delete" -> files.remove(step[1]);
                case "rename" -> {
                    String[] names = step[1].split(" -> ", 2);
                    files = renamed(files, Pattern.quote(names[0]), names[1]);
                }
                case "into" -> files = renamed(files, "(.*)", step[1] + "/$1");
                case "encode" -> {
                    String[] how = step[1].split(" ", 2);
                    String content = new String(files.getOrDefault(how[0], new byte[0]), StandardCharsets.UTF_8);
                    files.put(how[0], content.getBytes(Charset.forName(how[1])));
                }
                case "bom" ->
                    files.put(
                            step[1],
                            bytes("\uFEFF"
                                    + new String(files.getOrDefault(step[1], new byte[0]), StandardCharsets.UTF_8)));
                case "bytes" -> {
                    String[] what = step[1].split(" ", 2);
                    files.put(what[0], HexFormat.of().parseHex(what[1]));
                }
                case "zip" -> files.put(step[1], zip(Map.of("a.txt", bytes("hello"))));
                case "expect" -> expected.add(step[1]);
                default -> throw new IllegalStateException(title + ": what is \"" + rest.get(i) + "\"?");
            }
        }
        return new Recipe(title, files, expected);
    }

    private static Map<String, byte[]> renamed(Map<String, byte[]> files, String pattern, String to) {
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        files.forEach((name, content) -> renamed.put(name.replaceFirst("^" + pattern + "$", to), content));
        return renamed;
    }

    private static String words(String line) {
        String text = TIMES.matcher(line.length() > 2 ? line.substring(2) : "")
                .replaceAll(found -> "x".repeat(Integer.parseInt(found.group(1))));
        return text.replace("\\\\", "\0").replace("\\n", "\n").replace('\0', '\\');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream in = Recipe.class.getResourceAsStream("/inspect/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

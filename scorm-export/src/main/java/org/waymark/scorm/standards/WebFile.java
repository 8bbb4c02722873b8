package org.waymark.scorm.standards;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Problems;
import org.waymark.scorm.PackageProblem;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.page.PageHead;
import org.waymark.scorm.page.RenderedPage;

/** One HTML file with everything in it, to be opened from a disk or sent by e-mail. Its policy lets its own script and style run, by their hashes, and nothing else. */
public final class WebFile implements PackageFormat {

    /** Browsers hold the whole page in memory, pictures and films in their longer form too. */
    private static final long LARGEST_MEDIA = 50_000_000;

    private static final Pattern SOURCE = Pattern.compile(" (src|poster)=\"(media/[^\"]+)\"");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("vtt", "text/vtt"));

    @Override
    public String id() {
        return "web-file";
    }

    @Override
    public String name() {
        return "One web page";
    }

    @Override
    public List<Unit> units() {
        return List.of(Unit.COURSE, Unit.MODULE);
    }

    @Override
    public List<String> files(PackagePlan plan) {
        return List.of(plan.id() + "-" + id() + ".html");
    }

    @Override
    public List<String> importNotes(Unit unit) {
        return List.of(
                "Open it in a browser, from a disk, an e-mail or a web server. A learner's place stays in their own browser, where that lets a file keep anything; nothing is put on a record.");
    }

    @Override
    public void check(PackagePlan plan, Problems problems) {
        try {
            long media = 0;
            for (Content each : plan.media().values()) {
                media += each.size();
            }
            if (media > LARGEST_MEDIA) {
                problems.add(
                        PackageProblem.TOO_LARGE_FOR_ONE_FILE,
                        plan.course().place(),
                        "\"" + plan.title() + "\" has " + media / 1_000_000
                                + " MB of pictures and recordings, and a single page of that size does not open well.",
                        "Export it as web, which keeps them in files of their own, or a page for each module (--unit module).");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void write(PackagePlan plan, PackageOutput output) throws IOException {
        OutputStream out = output.stream(files(plan).get(0));
        RenderedPage page = plan.rendered();
        String script = text(plan.script(id()));
        String style = text(plan.style());
        String head = PageHead.of(id(), "Web").htmlWith(script, hash(script), style, hash(style));
        write(out, page.start() + head);
        inlined(out, page.rest(), plan.media());
    }

    /** Copies the page; where it shows a file, the file itself comes instead, a small piece at a time. */
    private static void inlined(OutputStream out, String html, Map<String, Content> media) throws IOException {
        Matcher source = SOURCE.matcher(html);
        int copied = 0;
        while (source.find()) {
            String path = java.net.URLDecoder.decode(
                    source.group(2).replace("+", "%2B").replace("&amp;", "&"), StandardCharsets.UTF_8);
            Content content = media.get(path);
            if (content != null) {
                write(out, html.substring(copied, source.start(2)));
                write(out, "data:" + type(path) + ";base64,");
                try (InputStream in = content.open();
                        OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out))) {
                    in.transferTo(base64);
                }
                copied = source.end(2);
            }
        }
        write(out, html.substring(copied));
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Content content) throws IOException {
        try (InputStream in = content.open()) {
            // The end of a script element must not stand within one; between the two, JavaScript and CSS read the same.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("</", "<\\/");
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // What comes after it goes to the same stream.
        }
    }
}

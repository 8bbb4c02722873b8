package org.waymark.scorm.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.waymark.core.Problems;
import org.waymark.scorm.PackageProblem;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.packaging.InlinedMedia;
import org.waymark.scorm.page.PageHead;
import org.waymark.scorm.page.RenderedPage;

/** One HTML file with everything in it, to be opened from a disk or sent by e-mail. Its policy lets its own script and style run, by their hashes, and nothing else. */
public final class WebFile implements PackageFormat {

    /** Browsers hold the whole page in memory, pictures and films in their longer form too. */
    private static final long LARGEST_MEDIA = 50_000_000;

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
        InlinedMedia.write(out, page.rest(), plan.media());
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
}

package org.waymark.scorm.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Problems;
import org.waymark.course.CourseModule;
import org.waymark.course.MediaFile;
import org.waymark.scorm.PackageProblem;
import org.waymark.scorm.format.Ingredient;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.packaging.InlinedMedia;
import org.waymark.scorm.page.Html;
import org.waymark.scorm.page.Templates;

/** One document as the two files of its format: HTML with everything in it, and PDF. */
final class PaperFiles {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern INNER_LINK =
            Pattern.compile("<a [^>]*?href=\"#([^\"]+)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Set<String> NOT_IN_PDF = Set.of("svg", "webp", "avif");

    private final Templates templates;
    private final String template;
    private final Map<String, Object> values;

    /**
     * A document.
     *
     * @param template the name of its template and of its style
     * @param values what the template may speak of, beside the language and who to talk to
     */
    PaperFiles(Templates templates, String template, Map<String, Object> values) {
        this.templates = templates;
        this.template = template;
        this.values = Map.copyOf(values);
    }

    static List<String> names(PackagePlan plan, String format) {
        return List.of(plan.id() + "-" + format + ".html", plan.id() + "-" + format + ".pdf");
    }

    static List<Ingredient> ingredients(String file) {
        return file.endsWith(".pdf")
                ? List.of(
                        new Ingredient("atkinson-hyperlegible-next", "Atkinson Hyperlegible Next", "OFL-1.1"),
                        new Ingredient("dejavu-sans", "DejaVu Sans", "Bitstream-Vera"))
                : List.of();
    }

    /** Notes pictures that the PDF can't show. */
    static void check(PackagePlan plan, Problems problems) {
        for (CourseModule module : plan.modules()) {
            for (MediaFile media : module.media()) {
                if (NOT_IN_PDF.contains(ending(media.path()))) {
                    problems.add(
                            PackageProblem.PICTURE_NOT_IN_PDF,
                            module.place(),
                            "The PDF can't show " + media.path() + "; its description stands there in its place.",
                            "Make it a PNG or a JPEG.");
                }
            }
        }
    }

    void write(PackagePlan plan, PackageOutput output, List<String> names) throws IOException {
        OutputStream html = output.stream(names.get(0));
        InlinedMedia.write(html, rendered(plan, false), plan.media());
        OutputStream pdf = output.stream(names.get(1));
        Pdf.write(rendered(plan, true), plan.media(), pdf);
    }

    private String rendered(PackagePlan plan, boolean paged) throws IOException {
        Map<String, Object> all = new HashMap<>(values);
        all.put("language", plan.language());
        all.put("support", plan.catalogue().support());
        all.put("paged", paged);
        all.put("style", new Html(style("paper") + style(template) + (paged ? style("pages") : "")));
        return withoutLinksAway(templates.fill("org/waymark/scorm/print/" + template + ".vm", all))
                .replace(" loading=\"lazy\"", "");
    }

    /** Takes out links to what is not in the document, such as another module; their words stay. */
    private static String withoutLinksAway(String html) {
        Set<String> here = new HashSet<>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            here.add(id.group(1));
        }
        return INNER_LINK
                .matcher(html)
                .replaceAll(
                        link -> Matcher.quoteReplacement(here.contains(link.group(1)) ? link.group() : link.group(2)));
    }

    private static String style(String name) throws IOException {
        try (InputStream in = PaperFiles.class.getResourceAsStream(name + ".css")) {
            if (in == null) {
                throw new IOException(name + ".css is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

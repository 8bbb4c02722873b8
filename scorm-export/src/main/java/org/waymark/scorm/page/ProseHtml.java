package org.waymark.scorm.page;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.waymark.course.Prose;
import org.waymark.course.sentences.Sentences;

/**
 * Renders an author's Markdown. Raw HTML is escaped, and what comes out passes a sanitiser that knows only the elements that Markdown makes; so nothing that an
 * author writes runs in a learner's browser, even if a check was missed. Safe for use by several threads.
 */
public final class ProseHtml {

    /** A page has the course as h1, the module as h2 and the activity as h3; an author's first level is ##. */
    private static final int DEEPER = 2;

    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> ProseHtml::attributes)
            .build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "hr",
                    "br",
                    "a",
                    "img",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowUrlProtocols("https", "http", "mailto", "tel", "sms")
            .allowAttributes("href", "target", "rel")
            .onElements("a")
            .allowAttributes("src", "alt", "decoding")
            .onElements("img")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("scope")
            .onElements("th")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .toFactory();

    private final String tableLabel;

    /** Prose for a page in the language of these sentences. */
    public ProseHtml(Sentences sentences) {
        this.tableLabel = sentences.say("table");
    }

    /** Blocks of HTML. Pictures are looked for in {@code media/<module>/}, and links to other activities become links within the page. */
    public Html blocks(Prose prose, String module) {
        return new Html(render(document(prose, module)));
    }

    /** The same without the paragraph around it, if it is a single paragraph: for a label. */
    public Html line(Prose prose, String module) {
        Node document = document(prose, module);
        String html = render(document).strip();
        boolean single =
                document.getFirstChild() instanceof Paragraph && document.getFirstChild() == document.getLastChild();
        return new Html(single ? html.substring("<p>".length(), html.length() - "</p>".length()) : html);
    }

    /** The words alone, in one line: where there can be no elements. */
    String plain(Prose prose) {
        return PLAIN.render(PARSER.parse(prose.markdown())).strip();
    }

    private static Node document(Prose prose, String module) {
        Node document = PARSER.parse(prose.markdown());
        document.accept(new Resolve(module));
        return document;
    }

    private String render(Node document) {
        String clean = POLICY.sanitize(RENDERER.render(document));
        return clean.replace(
                        "<table>",
                        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + tableLabel
                                + "\"><table>")
                .replace("</table>", "</table></div>");
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link && link.getDestination().startsWith("http")) {
            attributes.put("target", "_blank");
            attributes.put("rel", "noopener noreferrer");
        } else if (node instanceof Image) {
            attributes.put("decoding", "async");
        } else if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }

    private static final class Resolve extends AbstractVisitor {

        private final String module;

        Resolve(String module) {
            this.module = module;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, Math.max(4, heading.getLevel() + DEEPER)));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            String path = image.getDestination();
            image.setDestination("media/" + module + "/" + (path.startsWith("./") ? path.substring(2) : path));
        }

        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            if (target.endsWith(".md") && target.indexOf(':') < 0) {
                String path = target.substring(0, target.length() - ".md".length());
                link.setDestination("#" + (path.startsWith("../") ? path.substring(3) : module + "/" + path));
            }
            visitChildren(link);
        }
    }
}

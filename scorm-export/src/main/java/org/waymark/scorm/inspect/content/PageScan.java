package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.INLINE_SCRIPT;
import static org.waymark.scorm.inspect.finding.ContentProblem.OLD_PLUGIN;
import static org.waymark.scorm.inspect.finding.ContentProblem.PAGE_EMPTY;
import static org.waymark.scorm.inspect.finding.ContentProblem.PAGE_WITHOUT_LANGUAGE;
import static org.waymark.scorm.inspect.finding.ContentProblem.PAGE_WITHOUT_TITLE;
import static org.waymark.scorm.inspect.finding.ContentProblem.PICTURE_WITHOUT_TEXT;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_FORM;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_FRAME;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_MEDIA;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_REQUEST;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_SCRIPT;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_STYLE;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.waymark.core.Place;
import org.waymark.scorm.inspect.finding.ContentProblem;
import org.waymark.scorm.inspect.finding.Findings;

/** Looks at a page as a browser would read it. */
final class PageScan {

    private static final Set<String> LOADING_LINKS = Set.of(
            "stylesheet",
            "icon",
            "shortcut icon",
            "apple-touch-icon",
            "preload",
            "modulepreload",
            "prefetch",
            "manifest",
            "prerender");

    private final Findings findings;
    private final Contents contents;
    private final Addresses addresses;
    private final ScriptScan scripts;
    private final StyleScan styles;

    PageScan(Findings findings, Contents contents, Addresses addresses) {
        this.findings = findings;
        this.contents = contents;
        this.addresses = addresses;
        this.scripts = new ScriptScan(findings, contents, addresses);
        this.styles = new StyleScan(addresses);
    }

    void check(String name, String text) {
        Document page = Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
        String lower = text.toLowerCase(Locale.ROOT);
        boolean whole = lower.contains("<html") || lower.contains("<!doctype");
        if (text.isBlank()
                || (whole
                        && page.body().childNodeSize() == 0
                        && page.select("frameset, script").isEmpty())) {
            findings.add(PAGE_EMPTY, name, "There is nothing on this page.", "Fill it, or leave it and its links out.");
            return;
        }
        if (whole) {
            heading(name, page);
        }
        String folder = base(name, page);
        page.getAllElements().forEach(element -> element(name, folder, element));
        inline(name, page);
        page.select("img:not([alt])").stream()
                .findFirst()
                .ifPresent(image -> findings.add(
                        PICTURE_WITHOUT_TEXT,
                        place(name, image),
                        page.select("img:not([alt])").size()
                                + " pictures on this page, this one first, have no text in their place: learners who do not see them get nothing, or the name of a file.",
                        "Add alt=\"…\" with what the picture tells, or alt=\"\" if it only decorates."));
    }

    private void heading(String name, Document page) {
        Element html = page.selectFirst("html");
        if (html == null
                || (html.attr("lang").isBlank() && html.attr("xml:lang").isBlank())) {
            findings.add(
                    PAGE_WITHOUT_LANGUAGE,
                    html == null ? Place.wholeFile(name) : place(name, html),
                    "The page does not say which language it is in, so that screen readers may read it out in the wrong one (WCAG 3.1.1).",
                    "Write it into the first element, such as <html lang=\"en\">.");
        }
        if (page.title().isBlank()) {
            findings.add(
                    PAGE_WITHOUT_TITLE,
                    name,
                    "The page has no title. Browsers and screen readers show it in tabs and lists (WCAG 2.4.2).",
                    "Write a <title> with the name of the page.");
        }
    }

    private String base(String name, Document page) {
        Element base = page.selectFirst("base[href]");
        String folder = PackagePath.folder(name);
        if (base == null) {
            return folder;
        }
        addresses.loaded(REMOTE_REQUEST, place(name, base), folder, base.attr("href"));
        return PackagePath.resolve(folder, base.attr("href"))
                .map(each -> each.isEmpty() ? "" : each + "/")
                .orElse(folder);
    }

    private void element(String name, String folder, Element element) {
        String tag = element.normalName();
        switch (tag) {
            case "script" -> load(REMOTE_SCRIPT, name, folder, element, "src");
            case "link" -> {
                if (LOADING_LINKS.contains(element.attr("rel").strip().toLowerCase(Locale.ROOT))) {
                    load(REMOTE_STYLE, name, folder, element, "href");
                }
            }
            case "img", "source", "video", "audio", "track", "input", "image", "use" -> {
                load(REMOTE_MEDIA, name, folder, element, "src");
                load(REMOTE_MEDIA, name, folder, element, "poster");
                sources(name, folder, element);
                if (tag.equals("image") || tag.equals("use")) {
                    load(REMOTE_MEDIA, name, folder, element, "href");
                    load(REMOTE_MEDIA, name, folder, element, "xlink:href");
                }
            }
            case "iframe", "frame" -> load(REMOTE_FRAME, name, folder, element, "src");
            case "embed", "object", "applet" -> plugin(name, folder, element);
            case "form" -> load(REMOTE_FORM, name, folder, element, "action");
            case "a", "area" -> link(name, folder, element);
            case "style" -> styles.check(folder, element.data(), ignored -> place(name, element));
            case "meta" -> {
                String content = element.attr("content");
                if (element.attr("http-equiv").equalsIgnoreCase("refresh")
                        && content.toLowerCase(Locale.ROOT).contains("url=")) {
                    String to = content.replaceFirst("(?is)^.*?url=\\s*[\"']?([^\"']*)[\"']?.*$", "$1");
                    addresses.loaded(REMOTE_FRAME, place(name, element), folder, to);
                }
            }
            default -> {
                // only its style attribute may load anything
            }
        }
        load(REMOTE_MEDIA, name, folder, element, "background");
        if (element.hasAttr("style") && element.attr("style").contains("(")) {
            styles.check(folder, element.attr("style"), ignored -> place(name, element));
        }
    }

    private void load(ContentProblem kind, String name, String folder, Element element, String attribute) {
        if (element.hasAttr(attribute)) {
            addresses.loaded(kind, place(name, element), folder, element.attr(attribute));
        }
    }

    private void sources(String name, String folder, Element element) {
        if (!element.hasAttr("srcset") || element.attr("srcset").contains("data:")) {
            return;
        }
        for (String each : element.attr("srcset").split(",", 50)) {
            addresses.loaded(
                    REMOTE_MEDIA, place(name, element), folder, each.strip().replaceFirst("\\s.*$", ""));
        }
    }

    private void plugin(String name, String folder, Element element) {
        String all = element.outerHtml().toLowerCase(Locale.ROOT);
        if (element.normalName().equals("applet")
                || all.contains("shockwave")
                || all.contains(".swf")
                || all.contains("silverlight")) {
            findings.add(
                    OLD_PLUGIN,
                    place(name, element),
                    "This place needs a plug-in (such as Flash or Java) that browsers no longer have: learners see nothing there.",
                    "Replace it with a video, a picture or a page.");
        }
        load(REMOTE_FRAME, name, folder, element, "src");
        load(REMOTE_FRAME, name, folder, element, "data");
    }

    private void link(String name, String folder, Element element) {
        String to = element.attr("href");
        if (PackagePath.isRemote(to) && !PackagePath.isOfAnAuthorsMachine(to)) {
            contents.link();
        } else if (element.hasAttr("href")) {
            addresses.loaded(REMOTE_REQUEST, place(name, element), folder, to);
        }
    }

    private void inline(String name, Document page) {
        Element first = null;
        int count = 0;
        for (Element script : page.select("script")) {
            String type = script.attr("type").strip().toLowerCase(Locale.ROOT);
            boolean code = type.isEmpty()
                    || type.equals("module")
                    || type.contains("javascript")
                    || type.contains("ecmascript");
            if (!script.hasAttr("src") && code && !script.data().isBlank()) {
                scripts.check(name, script.data(), ignored -> place(name, script));
                first = count++ == 0 ? script : first;
            }
        }
        for (Element element : page.getAllElements()) {
            for (Attribute each : element.attributes()) {
                boolean handler = each.getKey().matches("(?i)on[a-z]{3,30}")
                        && !each.getValue().isBlank();
                boolean address =
                        each.getValue().stripLeading().toLowerCase(Locale.ROOT).startsWith("javascript:");
                if (handler || address) {
                    scripts.check(name, each.getKey() + "=" + each.getValue(), ignored -> place(name, element));
                    first = count++ == 0 ? element : first;
                }
            }
        }
        Element told = page.selectFirst("script#package-data[type=application/json]");
        boolean forTheWeb = told != null && told.data().contains("\"format\":\"web");
        if (forTheWeb) {
            contents.website();
        }
        if (first != null && !forTheWeb) {
            findings.add(
                    INLINE_SCRIPT,
                    place(name, first),
                    "Scripts stand in the page itself (" + count + (count == 1 ? " place" : " places")
                            + "). An LMS with a strict content security policy blocks them.",
                    "Only good to know, unless your LMS has such a policy; then scripts have to be files of their own.");
        }
    }

    private static Place place(String name, Element element) {
        var start = element.sourceRange().start();
        return start.isTracked() && start.lineNumber() > 0
                ? new Place(name, start.lineNumber(), Math.max(0, start.columnNumber()))
                : Place.wholeFile(name);
    }
}

package org.waymark.course.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.waymark.core.Place;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.check.ReadingNotes;

/** Looks through the text of an activity for what would fail a learner: raw HTML, links that lead nowhere, pictures without words. */
final class ProseCheck extends AbstractVisitor {

    private static final Set<String> LINKS = Set.of("https", "http", "mailto", "tel", "sms");
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("(?i)(click )?here|this|this link|link|more|read more|find out more|https?://\\S*");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:[\\\\/]|\\\\");
    private static final Pattern DISGUISE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!-->|<!--->|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("(?s)<(/?)([A-Za-z][A-Za-z0-9-]*)\\b[^>]*>");
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)(?!//|www\\.).*\\.(docx?|odt|rtf|pdf|pptx?|odp|xlsx?|ods|csv|txt|zip|html?|png|jpe?g|gif|svg|webp|mp3|mp4|m4a|wav)");
    private static final Pattern HOST = Pattern.compile("(//)?([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(/.*)?");

    private final ActivityFile file;
    private final Set<String> opened = new HashSet<>();
    private @org.jspecify.annotations.Nullable Node openedIn;
    private int lastLevel = 1;

    ProseCheck(ActivityFile file) {
        this.file = file;
    }

    void check(Node document) {
        document.accept(this);
    }

    @Override
    public void visit(HtmlBlock html) {
        rawHtml(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        rawHtml(html, html.getLiteral());
    }

    /** Whether HTML consists of comments alone, which learners never see. */
    static boolean isComment(String html) {
        return withoutComments(html).isBlank();
    }

    private static String withoutComments(String html) {
        return COMMENT.matcher(html).replaceAll("");
    }

    private void rawHtml(Node node, String literal) {
        String rest = withoutComments(literal).strip();
        if (rest.isEmpty() || closesWhatIsNoted(node, rest)) {
            return;
        }
        if (rest.startsWith("<!--")) {
            file.problem(
                    CatalogueProblem.RAW_HTML,
                    place(node),
                    "The comment that begins here has no end, so that everything below it is lost.",
                    "Close it with -->.");
        } else if (rest.indexOf('<') < 0) {
            file.problem(
                    CatalogueProblem.RAW_HTML,
                    place(node),
                    "Text on the same line as a comment is lost.",
                    "Give the comment (<!-- … -->) a line of its own, with an empty line after it.");
        } else {
            String shown = rest.lines().findFirst().orElse("").strip();
            file.problem(
                    CatalogueProblem.RAW_HTML,
                    place(node),
                    "HTML is not allowed in the text: " + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown),
                    "Write it in Markdown. If you mean the sign itself, write \\< instead of <.");
        }
    }

    /** Whether this closes an element whose beginning, in the same paragraph, has been noted already. */
    private boolean closesWhatIsNoted(Node node, String html) {
        Matcher tag = TAG.matcher(html);
        if (node instanceof HtmlBlock || !tag.matches()) {
            return false;
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        Node paragraph = node.getParent();
        if (!(node.getParent() == openedIn)) {
            opened.clear();
            openedIn = paragraph;
        }
        if (tag.group(1).isEmpty()) {
            opened.add(name);
            return false;
        }
        return opened.contains(name);
    }

    @Override
    public void visit(Heading heading) {
        int level = heading.getLevel();
        if (level == 1) {
            file.problem(
                    CatalogueProblem.HEADING_LEVEL,
                    place(heading),
                    "A heading of the first level (#) stands inside an activity.",
                    "The activity's title is that heading. Begin with ## inside the text.");
        } else if (level > lastLevel + 1) {
            file.problem(
                    CatalogueProblem.HEADING_LEVEL,
                    place(heading),
                    "A heading level is skipped: " + "#".repeat(level) + " comes after " + "#".repeat(lastLevel) + ".",
                    "Write " + "#".repeat(lastLevel + 1)
                            + ". People who listen to a page find their way by the levels.");
        }
        lastLevel = Math.max(level, 1);
        visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
        String target = image.getDestination();
        Place place = place(image);
        boolean recording = MediaFiles.medium(target).isPresent();
        if (words(image).isBlank()) {
            file.problem(
                    CatalogueProblem.IMAGE_WITHOUT_TEXT,
                    place,
                    recording
                            ? "This recording has no words that say what it is."
                            : "This picture has no words for people who cannot see it.",
                    recording
                            ? "Between [ and ] say what can be seen and heard: ![Two friends talk over a cup of tea]("
                                    + target + ")."
                            : "Between [ and ] say what the picture tells: ![A circle of chairs in a church hall]("
                                    + target + ").");
        }
        if (!DRIVE.matcher(target).find() && (scheme(target) != null || target.startsWith("//"))) {
            file.notes().doubtPictures(file.module());
            file.problem(
                    CatalogueProblem.REMOTE_IMAGE,
                    place,
                    (recording ? "This recording" : "This picture") + " would be fetched from elsewhere: " + target,
                    "Save it in the module's folder (if its licence allows) and name it from there. A package asks the network for nothing.");
            return;
        }
        new MediaFiles(file)
                .find(target, place, Recordings.link(image.getParent()).isPresent());
    }

    @Override
    public void visit(Link link) {
        String target = link.getDestination();
        Place place = place(link);
        String words = words(link).strip();
        if (words.isEmpty() || EMPTY_WORDS.matcher(words).matches()) {
            file.problem(
                    CatalogueProblem.EMPTY_LINK_TEXT,
                    place,
                    "The words of this link do not say where it leads.",
                    "Name what is there, so that somebody who hears only the links can choose: [What the Samaritans do](…).");
        }
        String scheme = scheme(target);
        String disguised = scheme(DISGUISE.matcher(target).replaceAll(""));
        if (scheme != null) {
            webLink(target, scheme, place);
        } else if (disguised != null && !LINKS.contains(disguised)) {
            webLink(target, disguised, place);
        } else if (HOST.matcher(target).matches()
                && !target.endsWith(".md")
                && !DOCUMENT.matcher(target).matches()) {
            file.problem(
                    CatalogueProblem.BROKEN_LINK,
                    place,
                    "This link leads nowhere: \"" + target + "\".",
                    "Did you mean https://" + target.replaceFirst("^//", "") + "?");
        } else if (target.endsWith(".md")) {
            activityLink(target, place);
        } else if (target.contains(".md#")) {
            file.problem(
                    CatalogueProblem.BROKEN_LINK,
                    place,
                    "A link leads to an activity as a whole, and not to a heading in it: \"" + target + "\".",
                    "Write " + target.substring(0, target.indexOf('#')) + ".");
        } else {
            file.problem(
                    CatalogueProblem.BROKEN_LINK, place, "This link leads nowhere: \"" + target + "\".", meant(target));
        }
        visitChildren(link);
    }

    /** What a link that leads nowhere was probably meant to be. */
    private String meant(String target) {
        String activity = target.replaceFirst("^#", "").replaceFirst("(?i)\\.[a-z]{2,5}$", "") + ".md";
        if (target.matches("[^\\s@/]+@[^\\s@/]+\\.[^\\s@/]+")) {
            return "Did you mean mailto:" + target + "?";
        }
        if (activity.matches("[A-Za-z0-9.-]+") && file.files().exists(file.folder() + "/" + activity)) {
            return "Did you mean " + activity + "?";
        }
        if (MediaFiles.isPicture(target) && file.files().exists(file.folder() + "/" + target)) {
            file.notes().doubtPictures(file.module());
            return "To show the picture, write ! directly before [, as in ![words](" + target + ").";
        }
        return DOCUMENT.matcher(target).matches()
                ? "A course holds no documents. Say in the text what stands in it, or link to where it can be fetched (https://…)."
                : "Write a whole address (https://…), or the file of another activity (other.md, or ../other-module/other.md).";
    }

    private void webLink(String target, String scheme, Place place) {
        if (!LINKS.contains(scheme)) {
            file.problem(
                    CatalogueProblem.UNSAFE_LINK,
                    place,
                    "A link of the kind \"" + scheme + ":\" is not allowed.",
                    "Links may begin with https:, http:, mailto:, tel: or sms:.");
            return;
        }
        try {
            URI uri = new URI(target);
            if (scheme.startsWith("http") && uri.getHost() == null) {
                throw new URISyntaxException(target, "no host");
            }
        } catch (URISyntaxException e) {
            file.problem(
                    CatalogueProblem.BROKEN_LINK,
                    place,
                    "This is not a web address: \"" + target + "\".",
                    "Copy the address from your browser's address bar.");
        }
    }

    private void activityLink(String target, Place place) {
        String path = target.startsWith("../") ? "modules/" + target.substring(3) : file.folder() + "/" + target;
        if (path.contains("..") || path.chars().filter(c -> c == '/').count() != 2) {
            file.problem(
                    CatalogueProblem.BROKEN_LINK,
                    place,
                    "This link does not lead to an activity: \"" + target + "\".",
                    "Write other.md for an activity of this module, or ../other-module/other.md for one of another.");
            return;
        }
        String[] names = path.split("/", -1);
        file.notes()
                .link(new ReadingNotes.ActivityLink(
                        file.module(), names[1], names[2].substring(0, names[2].length() - ".md".length()), place));
    }

    @org.jspecify.annotations.Nullable
    private static String scheme(String target) {
        int colon = target.indexOf(':');
        return colon > 0 && target.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")
                ? target.substring(0, colon).toLowerCase(Locale.ROOT)
                : null;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(org.commonmark.node.Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private Place place(Node node) {
        Node at = node;
        while (at.getSourceSpans().isEmpty() && at.getParent() != null) {
            at = at.getParent();
        }
        if (at.getSourceSpans().isEmpty()) {
            return new Place(file.name(), file.linesBefore() + 1, 0);
        }
        SourceSpan span = at.getSourceSpans().get(0);
        return file.place(span.getLineIndex(), span.getColumnIndex());
    }
}

package org.waymark.course.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.MediaFile;
import org.waymark.course.check.ReadingNotes;

/** Looks through the text of an activity for what would fail a learner: raw HTML, links that lead nowhere, pictures without words. */
final class ProseCheck extends AbstractVisitor {

    private static final Set<String> MEDIA = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");
    private static final Set<String> LINKS = Set.of("https", "http", "mailto", "tel", "sms");
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("(?i)(click )?here|this|this link|link|more|read more|find out more|https?://\\S*");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:[\\\\/]|\\\\");
    private static final Pattern DRIVE_ALONE = Pattern.compile("^[A-Za-z]:");
    private static final Pattern DISGUISE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!-->|<!--->|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("(?s)<(/?)([A-Za-z][A-Za-z0-9-]*)\\b[^>]*>");
    private static final Pattern HOST = Pattern.compile("(//)?([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(/.*)?");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final CatalogueFiles files;
    private final ReadingNotes notes;
    private final Problems problems;
    private final String folder;
    private final String file;
    private final int linesBefore;
    private final Map<String, MediaFile> media;
    private final Set<String> opened = new HashSet<>();
    private @org.jspecify.annotations.Nullable Node openedIn;
    private int lastLevel = 1;

    ProseCheck(
            CatalogueFiles files,
            ReadingNotes notes,
            Problems problems,
            String folder,
            String file,
            int linesBefore,
            Map<String, MediaFile> media) {
        this.files = files;
        this.notes = notes;
        this.problems = problems;
        this.folder = folder;
        this.file = file;
        this.linesBefore = linesBefore;
        this.media = media;
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
            problems.add(
                    CatalogueProblem.RAW_HTML,
                    place(node),
                    "The comment that begins here has no end, so that everything below it is lost.",
                    "Close it with -->.");
        } else if (rest.indexOf('<') < 0) {
            problems.add(
                    CatalogueProblem.RAW_HTML,
                    place(node),
                    "Text on the same line as a comment is lost.",
                    "Give the comment (<!-- … -->) a line of its own, with an empty line after it.");
        } else {
            String shown = rest.lines().findFirst().orElse("").strip();
            problems.add(
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
            problems.add(
                    CatalogueProblem.HEADING_LEVEL,
                    place(heading),
                    "A heading of the first level (#) stands inside an activity.",
                    "The activity's title is that heading. Begin with ## inside the text.");
        } else if (level > lastLevel + 1) {
            problems.add(
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
        if (words(image).isBlank()) {
            problems.add(
                    CatalogueProblem.IMAGE_WITHOUT_TEXT,
                    place,
                    "This picture has no words for people who cannot see it.",
                    "Between [ and ] say what the picture tells: ![A circle of chairs in a church hall](" + target
                            + ").");
        }
        if (!DRIVE.matcher(target).find() && (scheme(target) != null || target.startsWith("//"))) {
            notes.doubtPictures(module());
            problems.add(
                    CatalogueProblem.REMOTE_IMAGE,
                    place,
                    "This picture would be fetched from elsewhere: " + target,
                    "Save it in the module's folder (if its licence allows) and name it from there. A package asks the network for nothing.");
            return;
        }
        picture(target, place);
    }

    /** The module's id, as its folder has it. */
    private String module() {
        return folder.substring(folder.indexOf('/') + 1);
    }

    private void picture(String target, Place place) {
        String path = target.startsWith("./") ? target.substring(2) : target;
        Optional<MediaFile> found = Optional.empty();
        if (path.contains("\\")
                && !path.contains("..")
                && !DRIVE_ALONE.matcher(path).find()) {
            problems.add(
                    CatalogueProblem.AWKWARD_FILE_NAME,
                    place,
                    "The picture \"" + target + "\" is named with \\ between folder and file.",
                    "Write " + path.replace('\\', '/') + ", with /.");
        } else if (path.contains("..")
                || path.startsWith("/")
                || DRIVE_ALONE.matcher(path).find()) {
            problems.add(
                    CatalogueProblem.OUTSIDE_CATALOGUE,
                    place,
                    "The picture \"" + target + "\" is named by a path that leaves the module's folder.",
                    "Copy it into " + folder + "/media and write media/" + lastName(path) + ".");
        } else if (!MEDIA.contains(ending(path))) {
            problems.add(
                    CatalogueProblem.UNKNOWN_MEDIA,
                    place,
                    "\"" + target + "\" is not a picture that every browser can show.",
                    "Use one of " + String.join(", ", MEDIA.stream().sorted().toList()) + ".");
        } else if (!Arrays.stream(path.split("/"))
                .allMatch(name -> PLAIN_NAME.matcher(name).matches())) {
            problems.add(
                    CatalogueProblem.AWKWARD_FILE_NAME,
                    place,
                    "Some LMSs cannot open a file called \"" + target + "\".",
                    "Rename it: letters a to z, digits, hyphens, dots and underscores only.");
        } else {
            found = files.plainFile(folder + "/" + path, place, nearName(path)).map(file -> new MediaFile(path, file));
        }
        found.ifPresentOrElse(file -> media.put(path, file), () -> notes.doubtPictures(module()));
    }

    private static String ending(String path) {
        return path.contains(".") ? path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** What to do about a picture that is not there: perhaps its name is written a little differently. */
    private String nearName(String path) {
        String parent = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        List<String> there = files.list(folder + "/" + parent).stream()
                .map(each -> parent + each.getFileName())
                .filter(each -> MEDIA.contains(ending(each)))
                .toList();
        return there.stream()
                .filter(path::equalsIgnoreCase)
                .findFirst()
                .or(() -> Nearest.to(path, there))
                .map(near -> "Did you mean " + near + "?")
                .orElse("Check the name, and that the file is in " + folder + ".");
    }

    @Override
    public void visit(Link link) {
        String target = link.getDestination();
        Place place = place(link);
        String words = words(link).strip();
        if (words.isEmpty() || EMPTY_WORDS.matcher(words).matches()) {
            problems.add(
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
        } else if (HOST.matcher(target).matches() && !target.endsWith(".md")) {
            problems.add(
                    CatalogueProblem.BROKEN_LINK,
                    place,
                    "This link leads nowhere: \"" + target + "\".",
                    "Did you mean https://" + target.replaceFirst("^//", "") + "?");
        } else if (target.endsWith(".md")) {
            activityLink(target, place);
        } else if (target.contains(".md#")) {
            problems.add(
                    CatalogueProblem.BROKEN_LINK,
                    place,
                    "A link leads to an activity as a whole, and not to a heading in it: \"" + target + "\".",
                    "Write " + target.substring(0, target.indexOf('#')) + ".");
        } else {
            problems.add(
                    CatalogueProblem.BROKEN_LINK,
                    place,
                    "This link leads nowhere: \"" + target + "\".",
                    "Write a whole address (https://…), or the file of another activity (other.md, or ../other-module/other.md).");
        }
        visitChildren(link);
    }

    private void webLink(String target, String scheme, Place place) {
        if (!LINKS.contains(scheme)) {
            problems.add(
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
            problems.add(
                    CatalogueProblem.BROKEN_LINK,
                    place,
                    "This is not a web address: \"" + target + "\".",
                    "Copy the address from your browser's address bar.");
        }
    }

    private void activityLink(String target, Place place) {
        String path = target.startsWith("../") ? "modules/" + target.substring(3) : folder + "/" + target;
        if (path.contains("..") || path.chars().filter(c -> c == '/').count() != 2) {
            problems.add(
                    CatalogueProblem.BROKEN_LINK,
                    place,
                    "This link does not lead to an activity: \"" + target + "\".",
                    "Write other.md for an activity of this module, or ../other-module/other.md for one of another.");
            return;
        }
        String[] names = path.split("/", -1);
        notes.link(new ReadingNotes.ActivityLink(
                module(), names[1], names[2].substring(0, names[2].length() - ".md".length()), place));
    }

    private static String lastName(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.isEmpty() ? "picture.png" : name;
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
            return new Place(file, linesBefore + 1, 0);
        }
        SourceSpan span = at.getSourceSpans().get(0);
        return new Place(file, linesBefore + span.getLineIndex() + 1, span.getColumnIndex() + 1);
    }
}

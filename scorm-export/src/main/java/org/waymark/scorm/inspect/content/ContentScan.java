package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.ENTITY_IN_FILE;
import static org.waymark.scorm.inspect.finding.ContentProblem.PAGE_EMPTY;
import static org.waymark.scorm.inspect.finding.ContentProblem.SCRIPT_IN_PICTURE;
import static org.waymark.scorm.inspect.finding.ContentProblem.UNENCRYPTED_ADDRESS;
import static org.waymark.scorm.inspect.finding.ManifestProblem.REMOTE_SCHEMA;
import static org.waymark.scorm.inspect.finding.XmlProblem.MANIFEST_TOO_LARGE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Signature;
import org.waymark.core.Svg;
import org.waymark.scorm.inspect.archive.ArchiveEntry;
import org.waymark.scorm.inspect.archive.EntryVisitor;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.finding.TextPlaces;

/** Looks once at each file of a package as it goes by. Text is read in pieces, so that a file of any size needs the same memory. */
public final class ContentScan implements EntryVisitor {

    private static final int START = 1024;
    private static final int PIECE = 1 << 20;
    private static final int OVERLAP = 4 << 10;
    private static final int LARGEST_MANIFEST = 16 << 20;
    private static final int MOST_KEPT = 200;
    private static final Set<String> DESCRIBING = Set.of(
            "imsmanifest.xml", "cmi5.xml", "tincan.xml", "moodle_backup.xml", "files.xml", "users.xml", "h5p.json");
    private static final Pattern SCHEMA_IMPORT =
            Pattern.compile("schemaLocation\\s{0,5}=\\s{0,5}[\"'](https?://[^\"']{1,500})[\"']");

    private static final Pattern ENTITY = Pattern.compile(
            "<!ENTITY\\s{1,9}(?:%\\s{1,9})?[\\w.-]{1,60}\\s{1,9}(?:SYSTEM\\b|PUBLIC\\b|[\"'](?:[^\"'&]{0,200}&[\\w.-]{1,60};){2})");
    private static final Pattern PLAIN_STORE =
            Pattern.compile("\"endpoint\"\\s{0,9}:\\s{0,9}\"http://(?!localhost|127\\.)");

    private final Contents contents;
    private final Findings findings;
    private final FileKinds kinds;
    private final Secrets secrets;
    private final PageScan pages;
    private final ScriptScan scripts;
    private final StyleScan styles;

    /** A scan that notes what rules will ask for in {@code contents}. */
    public ContentScan(Contents contents, Findings findings) {
        this.contents = contents;
        this.findings = findings;
        Addresses addresses = new Addresses(findings, contents);
        this.kinds = new FileKinds(findings);
        this.secrets = new Secrets(findings);
        this.pages = new PageScan(findings, contents, addresses);
        this.scripts = new ScriptScan(findings, contents, addresses);
        this.styles = new StyleScan(addresses);
    }

    /** Notes that a file is there, without looking into it. */
    public void note(ArchiveEntry entry) {
        contents.add(entry.name(), Math.max(0, entry.size()));
        secrets.checkName(entry.name());
    }

    @Override
    public void visit(ArchiveEntry entry, InputStream data) throws IOException {
        String name = entry.name();
        contents.add(name, Math.max(0, entry.size()));
        if (name.matches("(?i)(?:^|.*/)__MACOSX/.*|(?:^|.*/)\\._[^/]*")) {
            return;
        }
        BufferedInputStream in = new BufferedInputStream(data, 1 << 16);
        in.mark(START + 1);
        byte[] start = in.readNBytes(START);
        in.reset();
        secrets.checkName(name);
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (DESCRIBING.contains(last) && contents.keptNames().size() < MOST_KEPT) {
            describing(name, in);
            return;
        }
        kinds.check(name, start);
        if (FileKinds.isText(name, Signature.of(start))) {
            text(name, in, start);
        }
    }

    private void describing(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
        if (bytes.length > LARGEST_MANIFEST) {
            findings.add(
                    MANIFEST_TOO_LARGE,
                    name,
                    "This file has more than " + (LARGEST_MANIFEST >> 20)
                            + " MiB. It describes the package, and no course needs that.",
                    "Export the package again, or ask whoever made it.");
            return;
        }
        contents.keep(name, bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        secrets.check(name, text, new TextPlaces(name, text));
    }

    private void text(String name, InputStream in, byte[] start) throws IOException {
        Charset charset = charset(start);
        String before = "";
        int line = 1;
        boolean first = true;
        while (true) {
            byte[] bytes = in.readNBytes(PIECE);
            String piece = before + new String(bytes, charset);
            boolean last = bytes.length < PIECE;
            if (first && piece.startsWith("\uFEFF")) {
                piece = piece.substring(1);
            }
            if (first || bytes.length > 0) {
                look(name, piece, line, first, last);
            }
            if (last) {
                return;
            }
            int cut = Math.max(0, piece.length() - OVERLAP);
            line += (int) piece.substring(0, cut).chars().filter(c -> c == '\n').count();
            before = piece.substring(cut);
            first = false;
        }
    }

    private static Charset charset(byte[] start) {
        if (start.length > 1 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean big = start.length > 1 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF;
        return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private void look(String name, String piece, int line, boolean first, boolean last) {
        TextPlaces places = new TextPlaces(name, piece, line);
        secrets.check(name, piece, places);
        entities(name, piece, places);
        String folder = PackagePath.folder(name);
        switch (FileKinds.extension(name)) {
            case "html", "htm", "xhtml" -> {
                if (first) {
                    pages.check(name, piece);
                } else {
                    scripts.check(name, piece, places::at);
                }
            }
            case "js", "mjs", "cjs" -> scripts.check(name, piece, places::at);
            case "css" -> styles.check(folder, piece, places::at);
            case "svg" -> picture(name, piece, places);
            case "xsd" -> schema(piece, places);
            case "json" -> store(piece, places);
            default -> {
                // text of no kind that loads anything
            }
        }
        if (first && last && piece.isBlank() && FileKinds.extension(name).matches("js|css|xsd|svg")) {
            findings.add(
                    PAGE_EMPTY, name, "There is nothing in this file.", "Fill it, or leave it and what names it out.");
        }
    }

    private void picture(String name, String text, TextPlaces places) {
        Svg.script(text)
                .ifPresent(at -> findings.add(
                        SCRIPT_IN_PICTURE,
                        places.at(at),
                        "There is a script in this picture. Opened by itself it can do whatever a page of the LMS can.",
                        "Save the picture without scripts, or ask whoever made it what the script is for."));
        styles.checkPicture(PackagePath.folder(name), text, places::at);
    }

    private void entities(String name, String text, TextPlaces places) {
        Matcher found = ENTITY.matcher(text);
        if (FileKinds.extension(name).matches("xml|svg|xhtml|xsd|dtd") && found.find()) {
            findings.add(
                    ENTITY_IN_FILE,
                    places.at(found.start()),
                    "This file declares an entity that fetches another file or grows when it is read. On a server that reads it, that is a way to see its files or to stop it.",
                    "Take the entity away, or leave the file out.");
        }
    }

    private void store(String text, TextPlaces places) {
        Matcher found = PLAIN_STORE.matcher(text);
        if (found.find()) {
            findings.add(
                    UNENCRYPTED_ADDRESS,
                    places.at(found.start()),
                    "The record store's address begins with http:. In an LMS with https: browsers block it, and what is sent can be read on the way.",
                    "Use an address with https:.");
        }
    }

    private void schema(String text, TextPlaces places) {
        Matcher found = SCHEMA_IMPORT.matcher(text);
        if (found.find()) {
            findings.add(
                    REMOTE_SCHEMA,
                    places.at(found.start()),
                    "This schema fetches another from " + Addresses.host(found.group(1))
                            + ". Importing then fails or takes long where the LMS has no access to it.",
                    "Use the copy of the schema that imports xml.xsd from the package.");
        }
    }
}

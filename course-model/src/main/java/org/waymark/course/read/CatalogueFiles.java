package org.waymark.course.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.yaml.TextForm;

/** The files of a catalogue. Nothing outside its folder is ever opened, not even through a link. */
final class CatalogueFiles {

    /** The largest text file that is read, in bytes. */
    static final long LARGEST_TEXT = 2 * 1024 * 1024;

    private final Path root;
    private final Folders folders;
    private final Problems problems;
    private List<String> languages = List.of();
    private boolean othersMayBeMeant;

    /** @throws IOException if the folder can't be resolved */
    CatalogueFiles(Path folder, Problems problems) throws IOException {
        this.root = folder.toRealPath();
        this.folders = new Folders();
        this.problems = problems;
    }

    private CatalogueFiles(CatalogueFiles same, Problems problems) {
        this.root = same.root;
        this.folders = same.folders;
        this.languages = same.languages;
        this.othersMayBeMeant = same.othersMayBeMeant;
        this.problems = problems;
    }

    /** The same files, whose problems are noted elsewhere. */
    CatalogueFiles noting(Problems elsewhere) {
        return new CatalogueFiles(this, elsewhere);
    }

    /** The folder, with every link resolved. */
    Path root() {
        return root;
    }

    /**
     * The text of a file.
     *
     * @param file relative to the catalogue
     * @param asked where something asks for it
     * @param hint what to do if it is not there
     */
    Optional<String> text(String file, Place asked, String hint) {
        return text(file, asked, () -> hint);
    }

    /**
     * The text of a file.
     *
     * @param file relative to the catalogue
     * @param asked where something asks for it
     * @param hint what to do if it is not there; asked for only then
     */
    Optional<String> text(String file, Place asked, Supplier<String> hint) {
        Optional<Path> path = plainFile(file, asked, hint);
        try {
            if (path.isEmpty()) {
                return Optional.empty();
            }
            if (Files.size(path.get()) > LARGEST_TEXT) {
                problems.add(
                        CatalogueProblem.FILE_TOO_LARGE,
                        Place.wholeFile(file),
                        "This text file is larger than " + LARGEST_TEXT / 1024 / 1024 + " MiB.",
                        "No text for learners is that long. Split it, or check that it is the right file.");
                return Optional.empty();
            }
            return decode(Files.readAllBytes(path.get()), file);
        } catch (IOException e) {
            problems.add(
                    CatalogueProblem.UNREADABLE_FILE,
                    Place.wholeFile(file),
                    "This file cannot be read: " + e.getMessage() + ".",
                    "Check that you may read it.");
            return Optional.empty();
        }
    }

    private Optional<String> decode(byte[] bytes, String file) {
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') >= 0) {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
            while (text.startsWith("\uFEFF") || text.startsWith("\u200B")) {
                text = text.substring(1);
            }
            return decoded(text.replace("\r\n", "\n"), file);
        } catch (CharacterCodingException e) {
            problems.add(
                    CatalogueProblem.UNREADABLE_FILE,
                    new Place(file, lineOfFirstBadByte(bytes), 0),
                    "This is not text in UTF-8.",
                    "Save the file again with the encoding UTF-8; most editors have it under Save as.");
            return Optional.empty();
        }
    }

    private Optional<String> decoded(String text, String file) {
        Optional<OddCharacter> odd = OddCharacter.in(text);
        if (odd.isPresent()) {
            problems.add(
                    CatalogueProblem.UNREADABLE_FILE,
                    placeOf(odd.get(), text, file),
                    odd.get().message(),
                    odd.get().hint());
            return Optional.empty();
        }
        int conflict = conflict(text);
        if (conflict > 0) {
            problems.add(
                    CatalogueProblem.UNREADABLE_FILE,
                    new Place(file, conflict, 1),
                    "Two versions of this file were merged here, and nobody has chosen between them yet.",
                    "Keep what you want of the lines between <<<<<<< and >>>>>>>, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The line where a merge left two versions, or 0 if there is none. */
    private static int conflict(String text) {
        if (!text.contains("<<<<<<< ") || !text.contains(">>>>>>> ")) {
            return 0;
        }
        List<String> lines = text.lines().toList();
        int begins = 0;
        boolean divided = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("<<<<<<< ")) {
                begins = i + 1;
                divided = false;
            } else if (line.equals("=======")) {
                divided = true;
            } else if (line.startsWith(">>>>>>> ") && begins > 0 && divided) {
                return begins;
            }
        }
        return 0;
    }

    private static Place placeOf(OddCharacter odd, String text, String file) {
        int begins = text.lastIndexOf('\n', odd.at()) + 1;
        int line = 1
                + (int) text.chars().limit(begins).filter(each -> each == '\n').count();
        return new Place(file, line, text.charAt(odd.at()) == 0 ? 0 : odd.at() - begins + 1);
    }

    private static int lineOfFirstBadByte(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        decoder.decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int i = 0; i < in.position() && i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** A plain file inside the catalogue, or nothing; then there is a problem. */
    Optional<Path> plainFile(String file, Place asked, String hint) {
        return plainFile(file, asked, () -> hint);
    }

    private Optional<Path> plainFile(String file, Place asked, Supplier<String> hint) {
        Optional<Path> inside = inside(file, asked);
        if (inside.isEmpty() || folders.size(inside.get()).isPresent()) {
            return inside;
        }
        Path path = inside.get();
        if (!Files.isRegularFile(path)) {
            problems.add(CatalogueProblem.MISSING_FILE, asked, "There is no file " + file + ".", hint.get());
            return Optional.empty();
        }
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(root)) {
                return outside(file, asked);
            }
            if (!real.equals(path) && real.toString().equalsIgnoreCase(path.toString())) {
                problems.add(
                        CatalogueProblem.MISSING_FILE,
                        asked,
                        "There is no file " + file + ", but there is " + root.relativize(real) + ".",
                        "Write the name with the same capital and small letters: many web servers tell them apart.");
                return Optional.empty();
            }
            return Optional.of(real);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says which languages files are in: the first is that of {@code welcome.md}; if there is Welsh among the others, it is in {@code welcome.cy.md}.
     *
     * @param incomplete whether there may be others, since not all could be read
     */
    void writtenIn(List<String> tags, boolean incomplete) {
        languages = List.copyOf(tags);
        othersMayBeMeant = incomplete;
    }

    /** The languages that files are in, the first one first. */
    List<String> languages() {
        return languages;
    }

    /** The one of the other languages that a word means: its tag in any letters, or its name in English. */
    Optional<String> languageCalled(String word) {
        return languages.stream()
                .skip(1)
                .filter(tag -> tag.equalsIgnoreCase(word.replace('_', '-'))
                        || Locale.forLanguageTag(tag)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .equalsIgnoreCase(word))
                .findFirst();
    }

    /** Whether a file of this name holds words in one of the other languages. */
    boolean isTranslation(String name) {
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return languages.stream().skip(1).anyMatch(language -> stem.endsWith("." + language))
                || (othersMayBeMeant
                        && TextForm.LANGUAGE.fits(stem.substring(stem.lastIndexOf('.') + 1))
                        && stem.indexOf('.') > 0);
    }

    /** Whether there is such a plain file inside the catalogue. */
    boolean exists(String file) {
        Path path = root.resolve(file).normalize();
        return path.startsWith(root) && !folders.lack(path) && Files.isRegularFile(path);
    }

    private Optional<Path> inside(String file, Place asked) {
        try {
            Path path = root.resolve(file).normalize();
            boolean climbs = file.indexOf('\\') >= 0 || file.startsWith("/") || !path.startsWith(root);
            return climbs ? outside(file, asked) : Optional.of(path);
        } catch (InvalidPathException e) {
            return outside(file, asked);
        }
    }

    private Optional<Path> outside(String file, Place asked) {
        problems.add(
                CatalogueProblem.OUTSIDE_CATALOGUE,
                asked,
                "\"" + file + "\" leads outside the catalogue.",
                "Copy the file into the catalogue and name it by its path from there, with / between folders and without \"..\" or a link.");
        return Optional.empty();
    }

    /** The files or folders directly in a folder, sorted by name; none if there is no such folder. Hidden ones are left out. */
    List<Path> list(String folder) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(path)) {
            return found.filter(each -> !isHidden(each.getFileName().toString()))
                    .sorted(java.util.Comparator.comparing(
                            each -> each.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What file managers hide, and the folder that a Mac adds to a zip. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }
}

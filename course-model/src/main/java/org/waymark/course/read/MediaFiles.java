package org.waymark.course.read;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.MediaFile;
import org.waymark.course.Recording.Medium;

/** Finds the files that a text shows and plays, in the module's folder. */
final class MediaFiles {

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");
    private static final Set<String> VIDEO = Set.of("mp4", "webm");
    private static final Set<String> AUDIO = Set.of("mp3", "m4a", "wav");
    private static final Set<String> OTHER_VIDEO =
            Set.of("mov", "avi", "mkv", "wmv", "m4v", "mpg", "mpeg", "flv", "ogv");
    private static final Set<String> OTHER_AUDIO = Set.of("ogg", "oga", "opus", "flac", "aac", "wma", "aiff");
    private static final Pattern DRIVE_ALONE = Pattern.compile("^[A-Za-z]:");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final ActivityFile file;

    MediaFiles(ActivityFile file) {
        this.file = file;
    }

    /** What a file of this name would be played as; nothing for a picture and anything else. */
    static Optional<Medium> medium(String target) {
        String ending = ending(target);
        if (VIDEO.contains(ending)) {
            return Optional.of(Medium.VIDEO);
        }
        return AUDIO.contains(ending) ? Optional.of(Medium.AUDIO) : Optional.empty();
    }

    /** What a file of this name is meant to be played as, even if not every browser can. */
    static Optional<Medium> meant(String target) {
        String ending = ending(target);
        if (OTHER_VIDEO.contains(ending)) {
            return Optional.of(Medium.VIDEO);
        }
        return OTHER_AUDIO.contains(ending) ? Optional.of(Medium.AUDIO) : medium(target);
    }

    /** Whether a name has the ending of a picture. */
    static boolean isPicture(String name) {
        return PICTURES.contains(ending(name));
    }

    /**
     * The file that a text names, noted as one of the activity's; nothing if it is not there or cannot be shown, and then there is a problem.
     *
     * @param alone whether it stands in a paragraph of its own, where a recording can be played
     */
    Optional<MediaFile> find(String target, Place place, boolean alone) {
        String path = target.startsWith("./") ? target.substring(2) : target;
        Optional<MediaFile> found = found(target, path, place, alone);
        found.ifPresentOrElse(
                each -> file.media().put(path, each), () -> file.notes().doubtPictures(file.module()));
        return found;
    }

    private Optional<MediaFile> found(String target, String path, Place place, boolean alone) {
        String what = medium(path)
                .map(medium -> medium == Medium.VIDEO ? "film" : "recording")
                .orElse("picture");
        if (path.contains("\\")
                && !path.contains("..")
                && !DRIVE_ALONE.matcher(path).find()) {
            file.problem(
                    CatalogueProblem.AWKWARD_FILE_NAME,
                    place,
                    "The " + what + " \"" + target + "\" is named with \\ between folder and file.",
                    "Write " + path.replace('\\', '/') + ", with /.");
        } else if (path.contains("..")
                || path.startsWith("/")
                || DRIVE_ALONE.matcher(path).find()) {
            file.problem(
                    CatalogueProblem.OUTSIDE_CATALOGUE,
                    place,
                    "The " + what + " \"" + target + "\" is named by a path that leaves the module's folder.",
                    "Copy it into " + file.folder() + "/media and write media/" + lastName(path) + ".");
        } else if (medium(path).isEmpty() && meant(path).isPresent()) {
            file.problem(
                    CatalogueProblem.UNKNOWN_MEDIA,
                    place,
                    "\"" + target + "\" is not a recording that every browser can play.",
                    "Save a film as " + listed(VIDEO) + ", a sound recording as " + listed(AUDIO) + ".");
        } else if (medium(path).isPresent() && !alone) {
            file.problem(
                    CatalogueProblem.UNKNOWN_MEDIA,
                    place,
                    "A " + what + " stands among other words here, where it cannot be played.",
                    "Give it a paragraph of its own: an empty line above it and below it, not within a list, a quotation or a table.");
        } else if (medium(path).isEmpty() && !isPicture(path)) {
            file.problem(
                    CatalogueProblem.UNKNOWN_MEDIA,
                    place,
                    "\"" + target + "\" is not a picture that every browser can show.",
                    "Use one of " + listed(PICTURES) + ".");
        } else if (!isPlain(path)) {
            file.problem(
                    CatalogueProblem.AWKWARD_FILE_NAME,
                    place,
                    "Some LMSs cannot open a file called \"" + target + "\".",
                    plain(path)
                                    .map(plain -> "Rename it to " + plain + ", and write that here: letters")
                                    .orElse("Rename it: letters")
                            + " a to z, digits, hyphens, dots and underscores only.");
        } else {
            Optional<Path> there = file.files().plainFile(file.folder() + "/" + path, place, nearName(path));
            if (medium(path).isEmpty() && !file.media().containsKey(path)) {
                there.ifPresent(each ->
                        new PictureCheck(file.problems()).look(each, file.folder() + "/" + path, target, place));
            }
            return there.map(each -> new MediaFile(path, each));
        }
        return Optional.empty();
    }

    private static String listed(Set<String> endings) {
        return String.join(", ", endings.stream().sorted().toList());
    }

    private static String ending(String path) {
        return path.contains(".") ? path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** What to do about a file that is not there: perhaps its name is written a little differently. */
    private String nearName(String path) {
        if (file.files().exists(file.folder() + "/" + path)) {
            return "";
        }
        String parent = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        boolean recording = medium(path).isPresent();
        List<String> there = file.files().list(file.folder() + "/" + parent).stream()
                .map(each -> parent + each.getFileName())
                .filter(each -> recording ? medium(each).isPresent() : isPicture(each))
                .toList();
        return there.stream()
                .filter(path::equalsIgnoreCase)
                .findFirst()
                .or(() -> Nearest.to(path, there))
                .map(near -> "Did you mean " + near + "?")
                .or(() -> elsewhere(path))
                .orElse("Check the name, and that the file is in " + file.folder() + ".");
    }

    /** What to do about a file that is there, in another folder. */
    private Optional<String> elsewhere(String path) {
        String name = lastName(path);
        return Stream.of("media/", "", "images/", "Media/", "pictures/")
                .map(folder -> folder + name)
                .flatMap(each -> file.files().exists(file.folder() + "/" + each)
                        ? Stream.of("Did you mean " + each + "?")
                        : file.files().exists(each)
                                ? Stream.of("There is one in the catalogue's folder: move " + each + " to "
                                        + file.folder() + "/media/" + name + ", and write media/" + name + ".")
                                : Stream.empty())
                .findFirst();
    }

    private static boolean isPlain(String path) {
        return Arrays.stream(path.split("/"))
                .allMatch(name -> PLAIN_NAME.matcher(name).matches());
    }

    /** A name that every LMS can open, as near to this one as can be; nothing if there is none. */
    private static Optional<String> plain(String path) {
        String letters = Normalizer.normalize(
                        path.replaceAll("%[0-9A-Fa-f]{2}", " ").replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        String plain =
                letters.replaceAll("[^A-Za-z0-9._/-]+", "-").replaceAll("(^|/)[^A-Za-z0-9/]+|-+(?=[./]|$)", "$1");
        return Optional.of(plain).filter(MediaFiles::isPlain);
    }

    private static String lastName(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.isEmpty() ? "picture.png" : name;
    }
}

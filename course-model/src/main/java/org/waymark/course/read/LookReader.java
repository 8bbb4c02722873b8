package org.waymark.course.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Look;
import org.waymark.course.MediaFile;
import org.waymark.course.check.Contrast;
import org.waymark.course.check.Papers;
import org.waymark.course.yaml.TextForm;
import org.waymark.course.yaml.YamlNode.Keys;

/** Reads {@code look} in {@code catalogue.yaml}, and sees to it that its colours can be read. */
final class LookReader {

    private static final String BLACK = "#000000";
    private static final String WHITE = "#ffffff";

    private final CatalogueFiles files;
    private final Problems problems;

    LookReader(CatalogueFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Look look(Keys head) {
        return head.keys("look").map(this::read).orElse(Look.PLAIN);
    }

    private Look read(Keys keys) {
        return new Look(
                keys.text("logo").flatMap(logo -> logo(logo, keys.placeOf("logo"))),
                accent(keys, "accent", BLACK, List.of(Papers.LIGHT, Papers.SOFT)),
                accent(keys, "accent-dark", WHITE, List.of(Papers.DARK)));
    }

    private Optional<MediaFile> logo(String logo, Place place) {
        if (!logo.toLowerCase(Locale.ROOT).matches("[a-z0-9/._-]+\\.(svg|png|jpg|jpeg|webp)")) {
            problems.add(
                    CatalogueProblem.UNKNOWN_MEDIA,
                    place,
                    logo.contains("\\")
                            ? "The logo is named with \\ between folder and file."
                            : "A logo is a picture: svg, png, jpg or webp, in a file without spaces in its name.",
                    logo.contains("\\")
                            ? "Write " + logo.replace('\\', '/') + ", with /."
                            : "Name a picture in the catalogue's folder, such as look/logo.svg.");
            return Optional.empty();
        }
        if (!files.exists(logo)) {
            problems.add(
                    CatalogueProblem.MISSING_FILE,
                    place,
                    "There is no file " + logo + ".",
                    "The path begins at the catalogue's folder, such as look/logo.svg.");
            return Optional.empty();
        }
        Path there = files.root().resolve(logo);
        new PictureCheck(problems).look(there, logo, logo, place);
        return Optional.of(new MediaFile(logo, there));
    }

    /** A colour that is left out because it cannot be read has given a problem. */
    private Optional<String> accent(Keys keys, String key, String towards, List<Papers> papers) {
        Optional<String> written =
                keys.text(key).filter(TextForm.COLOUR::fits).map(colour -> colour.toLowerCase(Locale.ROOT));
        written.ifPresent(colour -> {
            List<String> grounds = papers.stream()
                    .flatMap(paper -> paper.under(colour).stream())
                    .toList();
            String worst = grounds.stream()
                    .min(java.util.Comparator.comparingDouble(ground -> Contrast.of(colour, ground)))
                    .orElseThrow();
            if (Contrast.of(colour, worst) < Contrast.TEXT) {
                problems.add(
                        CatalogueProblem.LOW_CONTRAST,
                        keys.placeOf(key),
                        String.format(
                                Locale.ROOT,
                                "%s on %s has a contrast of %.1f to 1, and text needs 4.5 to 1 (WCAG 2.2, 1.4.3).",
                                colour,
                                worst,
                                Math.floor(Contrast.of(colour, worst) * 10) / 10),
                        Contrast.enough(colour, towards, grounds)
                                .map(near -> "The nearest colour that can be read is " + near + ".")
                                .orElse("Choose another colour."));
            }
        });
        return written;
    }
}

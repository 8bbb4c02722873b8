package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.format.PackageFormats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code waymark export}. */
@Command(
        name = "export",
        description = "Checks courses and writes them as packages that an LMS can run.",
        footer = {
            "",
            "Each path written is a line on standard output; words for people go to standard error.",
            "If there is an error, nothing is written.",
            "",
            "  waymark export --catalogue my-courses --out packages",
            "  waymark export --course introduction-to-peer-support"
        })
final class ExportCommand implements Callable<Integer> {

    private static final int NARROWEST = 100;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue = new CatalogueOption();

    @Option(
            names = "--course",
            paramLabel = "ID",
            description = "A course to export; may be repeated. All, if none is named.")
    private List<String> courses = List.of();

    @Option(
            names = "--format",
            paramLabel = "F",
            split = ",",
            defaultValue = "scorm12",
            description =
                    "Kinds of package, with commas between them, or all: ${COMPLETION-CANDIDATES}. scorm12, unless said otherwise.",
            completionCandidates = FormatIds.class)
    private List<String> formats = List.of("scorm12");

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description =
                    "What a package is made of: course, module (a package for each), or modules-together (one package, each module opened by itself).")
    private @Nullable String unit;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "packages",
            description = "The folder to write to: packages, unless said otherwise.")
    private Path out = Path.of("packages");

    @Option(
            names = "--lrs",
            paramLabel = "URL",
            description = "A record store (LRS) that the packages send statements to. Needs --lrs-key.")
    private @Nullable String lrs;

    @Option(
            names = "--lrs-key",
            paramLabel = "FILE",
            description =
                    "A key file whose scope is append. It goes into the package, where every learner can read it, so no other key is taken.")
    private @Nullable Path lrsKey;

    @Option(
            names = "--update-of",
            paramLabel = "ZIP",
            description =
                    "The package that learners have now. Says what those who are half-way will find in the new one, and stops if they would lose anything.")
    private @Nullable Path updateOf;

    @Option(
            names = "--schemas",
            paramLabel = "DIR",
            description =
                    "Puts the XML schemas (.xsd, .dtd) of SCORM that lie in this folder, or in one of the format's name within, into the packages, for an LMS or a test that asks for them.")
    private @Nullable Path schemas;

    @Option(
            names = "--resize-images",
            paramLabel = "WIDTH",
            description =
                    "Scales pictures (PNG, JPEG) that are wider than so many pixels down to that. Without it pictures stay as they are.")
    private @Nullable Integer pictureWidth;

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if ((lrs == null) != (lrsKey == null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--lrs and --lrs-key go together: the address of the record store, and a key that can only append.");
        }
        Optional<KeyFile> key = Optional.empty();
        if (lrsKey != null) {
            key = Optional.of(KeyFile.read(lrsKey));
            if (!key.get().appendOnly()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The key in " + lrsKey
                                + " can do more than append. Everyone who takes the course can read a package, so only a key with scope=append is taken.");
            }
        }
        if (pictureWidth != null && pictureWidth < NARROWEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--resize-images is a width in pixels, at least " + NARROWEST
                            + "; 1600 is enough for any screen that learners use.");
        }
        Optional<String> address = Optional.ofNullable(lrs);
        Export export = new Export(console, catalogue.folder(), out, dryRun);
        ExportOrder order =
                new FormatOptions(PackageFormats.found(), spec.commandLine()).order(formats, Optional.ofNullable(unit));
        if (updateOf != null && order.items().size() != 1) {
            throw new ParameterException(spec.commandLine(), "--update-of is about one package: name one --format.");
        }
        return export.run(
                courses,
                order.sendingTo(key.flatMap(each -> address.map(each::recordStore)))
                        .withSchemas(Optional.ofNullable(schemas))
                        .withPicturesNoWiderThan(
                                pictureWidth == null ? OptionalInt.empty() : OptionalInt.of(pictureWidth)),
                Optional.ofNullable(updateOf));
    }

    /** The formats that there are, for the help. */
    static final class FormatIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return PackageFormats.found().ids().iterator();
        }
    }
}

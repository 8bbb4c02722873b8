package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.core.Problems;
import org.waymark.course.read.CatalogueReader;
import org.waymark.xapi.report.CatalogueIndex;
import org.waymark.xapi.report.CatalogueItems;
import org.waymark.xapi.report.Facts;
import org.waymark.xapi.report.People;
import org.waymark.xapi.report.PeopleFiles;
import org.waymark.xapi.report.Period;
import org.waymark.xapi.report.Report;
import org.waymark.xapi.report.ReportException;
import org.waymark.xapi.report.Reports;
import org.waymark.xapi.store.LearnerKey;
import org.waymark.xapi.store.Pseudonyms;
import org.waymark.xapi.store.SourceState;
import org.waymark.xapi.store.StatementFolder;
import org.waymark.xapi.store.StatementTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What reports are made from: a store, a catalogue, an evaluator's own tables, and which part of it all is asked for. */
final class ReportData {

    private static final String REPORTS = "reports";

    @Option(names = "--store", paramLabel = "DIR", description = "The folder of the record store.")
    private @Nullable Path store;

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description =
                    "The folder with catalogue.yaml, for titles, order, frameworks, and reports of your own in its folder reports. The folder you stand in, if it has one.")
    private @Nullable Path catalogue;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day that counts, such as 2026-01-01. Days begin at midnight UTC.")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DATE", description = "The last day that counts.")
    private @Nullable LocalDate until;

    @Option(names = "--course", paramLabel = "ID", description = "One course of the catalogue alone.")
    private @Nullable String course;

    @Option(names = "--framework", paramLabel = "ID", description = "One framework of the catalogue alone.")
    private @Nullable String framework;

    @Option(
            names = "--learners",
            paramLabel = "FILE",
            description = "A table (CSV) of who is in which cohort and organisation, and what people chose to tell.")
    private @Nullable Path learners;

    @Option(names = "--targets", paramLabel = "FILE", description = "A table (CSV) of how many were to be trained.")
    private @Nullable Path targets;

    @Option(
            names = "--learners-key",
            paramLabel = "FILE",
            description =
                    "The store's key, which makes addresses in the table of learners into pseudonyms. Beside the store, unless said otherwise.")
    private @Nullable Path learnersKey;

    boolean isOfOneCourse() {
        return course != null;
    }

    boolean isOfSomeDays() {
        return from != null || until != null;
    }

    boolean hasStore() {
        return store != null;
    }

    /** The reports there are: ours, and those in the catalogue's folder. */
    Reports reports() throws IOException, ReportException {
        Reports ours = Reports.standard();
        return ours.with(folder().resolve(REPORTS));
    }

    private Path folder() {
        return catalogue == null ? Path.of(".") : catalogue;
    }

    /** Everything, loaded; nothing if a file has problems, and then that has been said. */
    Optional<Facts> facts(Console console, Instant now, CommandSpec spec, List<Report> asked)
            throws IOException, ReportException {
        Path folder = store;
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "Name the folder of the record store with --store.");
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no folder " + folder + ". A record store is made by: waymark store serve --store "
                            + folder);
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "The last day is before the first.");
        }
        CatalogueIndex index = index(spec);
        Problems problems = new Problems();
        boolean isKept = Files.exists(folder.resolve("store.json"));
        PeopleFiles files = new PeopleFiles(
                learners == null ? null : isKept ? pseudonyms(folder) : UnaryOperator.identity(), problems);
        People people = new People(
                learners == null ? List.of() : files.learners(learners),
                targets == null ? List.of() : files.targets(targets, index));
        if (problems.hasErrors()) {
            new ProblemText(console, Path.of("")).print(problems.sorted());
            console.say("Nothing was counted.");
            return Optional.empty();
        }
        Period period = new Period(Optional.ofNullable(from), Optional.ofNullable(until));
        Facts.Setting setting = new Facts.Setting(
                index, people, period, isKept ? received(folder) : List.of(), now, courseIri(index, spec));
        return Optional.of(
                isKept
                        ? Facts.read(
                                StatementTable.of(folder).refresh(),
                                setting,
                                StatementTable.of(folder).folder(),
                                asked)
                        : Facts.load(new StatementFolder(folder), setting));
    }

    /** Nothing if the key is not here. */
    private @Nullable UnaryOperator<String> pseudonyms(Path folder) throws IOException {
        Path key = learnersKey == null ? LearnerKey.fileOf(folder) : learnersKey;
        if (learnersKey == null && !Files.exists(key)) {
            return null;
        }
        Pseudonyms pseudonyms = new Pseudonyms(LearnerKey.read(key));
        return pseudonyms::of;
    }

    /** What each source of a store counted of statements that were not kept. */
    private static List<Facts.Received> received(Path folder) throws IOException {
        List<Facts.Received> received = new ArrayList<>();
        Path sources = folder.resolve("sources");
        if (!Files.isDirectory(sources)) {
            return received;
        }
        List<String> names;
        try (Stream<Path> files = Files.list(sources)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
        for (String name : names) {
            SourceState.Counts counts =
                    SourceState.read(folder, name).map(SourceState::total).orElseGet(SourceState.Counts::none);
            received.add(new Facts.Received(name, "there already (repeated, or asked for again)", counts.repeated()));
            received.add(new Facts.Received(name, "erased before, or older than what is kept", counts.forgotten()));
            new TreeMap<>(counts.setAside())
                    .forEach((reason, number) ->
                            received.add(new Facts.Received(name, "set aside, " + SetAsideWords.of(reason), number)));
        }
        return received;
    }

    private CatalogueIndex index(CommandSpec spec) throws IOException {
        Path folder = folder();
        if (catalogue == null && !Files.exists(folder.resolve(CatalogueReader.CATALOGUE_FILE))) {
            return CatalogueIndex.empty();
        }
        CatalogueIndex index = new CatalogueReader()
                .read(folder)
                .catalogue()
                .map(CatalogueItems::of)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "The catalogue in " + folder + " cannot be read. Run: waymark check --catalogue " + folder));
        if (framework != null) {
            String wanted = framework;
            String iri = index.elements().stream()
                    .map(CatalogueIndex.FrameworkElement::framework)
                    .filter(each -> each.endsWith("/frameworks/" + wanted))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "There is no framework \"" + wanted + "\" in the catalogue."));
            index = index.onlyFramework(iri);
        }
        return index;
    }

    /** The IRI of the only course that is asked for. A course that is not in the catalogue is named by its whole IRI. */
    private Optional<String> courseIri(CatalogueIndex index, CommandSpec spec) {
        String wanted = course;
        if (wanted == null || wanted.contains(":")) {
            return Optional.ofNullable(wanted);
        }
        Optional<String> known = index.items().stream()
                .filter(item ->
                        item.kind() == CatalogueIndex.Kind.COURSE && item.iri().endsWith("/courses/" + wanted))
                .map(CatalogueIndex.Item::iri)
                .findFirst();
        if (known.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is no course \"" + wanted + "\" in the catalogue.");
        }
        return known;
    }
}

package org.waymark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.waymark.core.Identifier;
import org.waymark.core.Nearest;
import org.waymark.course.Catalogue;
import org.waymark.course.CourseModule;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.start.Start;
import org.waymark.course.yaml.Lengths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waymark new}. */
@Command(
        name = "new",
        description =
                "Writes a good start for a catalogue, course, module or quiz, and says what to do next. Nothing is ever overwritten.",
        footer = {
            "",
            "waymark new catalogue our-training   a folder our-training with a course and a module",
            "waymark new course first-steps       a course with the modules that no course uses yet, or a new one",
            "waymark new module listening         a module with a page, a quiz, a reflection and a break",
            "waymark new quiz listening/check     a quiz in the module listening"
        })
final class NewCommand implements Callable<Integer> {

    enum What {
        catalogue,
        course,
        module,
        quiz
    }

    private static final int QUIZ_MINUTES = 2;

    private final Console console;

    @Mixin
    private CatalogueOption catalogue = new CatalogueOption();

    @Parameters(index = "0", paramLabel = "catalogue|course|module|quiz", description = "What to begin.")
    private What what = What.module;

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "Its id: lower-case letters, digits and single hyphens. For a quiz: MODULE/NAME.")
    private String name = "";

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String module = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
        String id = name.substring(name.indexOf('/') + 1);
        if (what == What.quiz && module.isEmpty()) {
            console.say("Say in which module: waymark new quiz MODULE/" + id);
            return ExitCode.USAGE;
        }
        if (!Identifier.isValid(id) || (what != What.quiz && name.contains("/"))) {
            console.say(
                    "\"" + name + "\" cannot be an id: lower-case letters, digits and single hyphens only. Perhaps: "
                            + (module.isEmpty() ? "" : module + "/") + Identifier.from(id));
            return ExitCode.USAGE;
        }
        if (what == What.catalogue) {
            Path folder = catalogue.folder().resolve(id);
            return write(
                    folder,
                    Start.catalogue(id),
                    List.of(
                            "Put your own address and name into " + folder.resolve("catalogue.yaml") + ".",
                            "Then: waymark check --catalogue " + folder + " --watch"));
        }
        Optional<Catalogue> read =
                new CatalogueReader().read(catalogue.folder()).catalogue();
        if (read.isEmpty()) {
            console.say("There is no catalogue.yaml in " + catalogue.folder()
                    + " that can be read. Begin with: waymark new catalogue NAME");
            return ExitCode.PROBLEMS;
        }
        return switch (what) {
            case course -> course(read.get(), id);
            case module ->
                write(
                        catalogue.folder(),
                        Start.module(id),
                        List.of("Add \"  - " + id + "\" to the modules of a course, and "
                                + Lengths.written(Start.MODULE_LENGTH)
                                + " to its length. Or make a course of it: waymark new course NAME"));
            default -> quiz(read.get(), module, id);
        };
    }

    private int course(Catalogue read, String id) throws IOException {
        Set<String> used = new HashSet<>();
        read.courses().forEach(course -> course.modules().forEach(use -> used.add(use.module())));
        List<CourseModule> free = read.modules().stream()
                .filter(each -> !used.contains(each.id()))
                .toList();
        return write(
                catalogue.folder(),
                Start.course(id, free),
                List.of(
                        free.isEmpty()
                                ? "It has one new module. More: waymark new module NAME"
                                : "It has the modules that no course used: "
                                        + String.join(
                                                ", ",
                                                free.stream()
                                                        .map(CourseModule::id)
                                                        .toList()) + ". Put them in order.",
                        "Then: waymark check"));
    }

    private int quiz(Catalogue read, String module, String id) throws IOException {
        Optional<CourseModule> in = read.module(module);
        if (in.isEmpty()) {
            List<String> known = read.modules().stream().map(CourseModule::id).toList();
            console.say("There is no module \"" + module + "\". "
                    + Nearest.to(module, known)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("There is: " + String.join(", ", known) + "."));
            return ExitCode.PROBLEMS;
        }
        Duration length = in.get().length().plusMinutes(QUIZ_MINUTES);
        String courses = String.join(
                ", ",
                read.courses().stream()
                        .filter(course -> course.modules().stream()
                                .anyMatch(use -> use.module().equals(module)))
                        .map(course -> "courses/" + course.id() + ".yaml (length: "
                                + Lengths.written(course.length().plusMinutes(QUIZ_MINUTES)) + ")")
                        .toList());
        return write(
                catalogue.folder(),
                Start.quiz(module, id),
                List.of(
                        "Learners see it once modules/" + module + "/module.yaml lists it: add \"  - " + id
                                + "\" to its activities, and write length: " + Lengths.written(length) + " there.",
                        courses.isEmpty()
                                ? "Then: waymark check"
                                : "The same " + QUIZ_MINUTES + " minutes go into " + courses + "."));
    }

    private int write(Path folder, Map<String, String> files, List<String> next) throws IOException {
        for (String file : files.keySet()) {
            if (Files.exists(folder.resolve(file))) {
                console.say(folder.resolve(file) + " is there already, and nothing was written. Choose another name.");
                return ExitCode.PROBLEMS;
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            console.out().println(path);
        }
        console.out().flush();
        next.forEach(console::say);
        return ExitCode.DONE;
    }
}

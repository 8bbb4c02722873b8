package org.waymark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.waymark.core.Identifier;
import org.waymark.core.Nearest;
import org.waymark.course.Catalogue;
import org.waymark.course.CourseModule;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.start.ActivityStart;
import org.waymark.course.start.Start;
import org.waymark.course.yaml.Lengths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waymark new}. */
@Command(
        name = "new",
        description =
                "Writes a good start for a catalogue, course, module or activity, and says what to do next. Nothing is ever overwritten.",
        footer = {
            "",
            "waymark new catalogue our-training   a folder our-training with a course and a module",
            "waymark new course first-steps       a course with the modules that no course uses yet, or a new one",
            "waymark new module listening         a module with a page, a quiz, a reflection and a break",
            "waymark new quiz listening/check     a quiz in the module listening",
            "",
            "Kinds of activity: page, video, audio, quiz, scenario, reflection, checklist, discussion, practice, break.",
            "A quiz that begins with another kind of question: true-or-false, order, match, short-answer, scale."
        })
final class NewCommand implements Callable<Integer> {

    private static final List<String> LARGER = List.of("catalogue", "course", "module");

    private final Console console;

    @Mixin
    private CatalogueOption catalogue = new CatalogueOption();

    @Parameters(
            index = "0",
            paramLabel = "catalogue|course|module|KIND",
            description = "What to begin; KIND is a kind of activity, or of question.")
    private String what = "";

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "Its id: lower-case letters, digits and single hyphens. For an activity: MODULE/NAME.")
    private String name = "";

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String module = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
        String id = name.substring(name.indexOf('/') + 1);
        Optional<ActivityStart> kind = ActivityStart.of(what);
        if (kind.isEmpty() && !LARGER.contains(what)) {
            List<String> known = Stream.concat(LARGER.stream(), ActivityStart.words().stream())
                    .toList();
            console.say("There is no \"" + what + "\" to begin. "
                    + Nearest.to(what, known)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("There is: " + String.join(", ", known) + "."));
            return ExitCode.USAGE;
        }
        if (kind.isPresent() && module.isEmpty()) {
            console.say("Say in which module: waymark new " + what + " MODULE/" + id);
            return ExitCode.USAGE;
        }
        if (!Identifier.isValid(id) || (kind.isEmpty() && name.contains("/"))) {
            console.say(
                    "\"" + name + "\" cannot be an id: lower-case letters, digits and single hyphens only. Perhaps: "
                            + (module.isEmpty() ? "" : module + "/") + Identifier.from(id));
            return ExitCode.USAGE;
        }
        if (what.equals("catalogue")) {
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
        if (kind.isPresent()) {
            return activity(read.get(), kind.get(), module, id);
        }
        return what.equals("course")
                ? course(read.get(), id)
                : write(
                        catalogue.folder(),
                        Start.module(id),
                        List.of("Add \"  - " + id + "\" to the modules of a course, and "
                                + Lengths.written(Start.MODULE_LENGTH)
                                + " to its length. Or make a course of it: waymark new course NAME"));
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

    private int activity(Catalogue read, ActivityStart kind, String module, String id) throws IOException {
        Optional<CourseModule> in = read.module(module);
        if (in.isEmpty()) {
            List<String> known = read.modules().stream().map(CourseModule::id).toList();
            console.say("There is no module \"" + module + "\". "
                    + Nearest.to(module, known)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("There is: " + String.join(", ", known) + "."));
            return ExitCode.PROBLEMS;
        }
        int minutes = kind.minutes();
        Duration length = in.get().length().plusMinutes(minutes);
        String courses = String.join(
                ", ",
                read.courses().stream()
                        .filter(course -> course.modules().stream()
                                .anyMatch(use -> use.module().equals(module)))
                        .map(course -> "courses/" + course.id() + ".yaml (length: "
                                + Lengths.written(course.length().plusMinutes(minutes)) + ")")
                        .toList());
        List<String> next = new ArrayList<>(List.of(
                "Learners see it once modules/" + module + "/module.yaml lists it: add \"  - " + id
                        + "\" to its activities, and write length: " + Lengths.written(length) + " there.",
                courses.isEmpty()
                        ? "Then: waymark check"
                        : (minutes == 1 ? "The same minute goes" : "The same " + minutes + " minutes go") + " into "
                                + courses + "."));
        Map<String, byte[]> recordings = Start.recordings(kind, module, id);
        recordings
                .keySet()
                .forEach(file -> next.add("Put your own recording in the place of " + file
                        + ", and say under pictures: in module.yaml who made it."));
        if (kind.isForASession() && !in.get().isSession()) {
            next.add("A " + kind.word() + " needs other people, and learners take \"" + module
                    + "\" by themselves. If it is a session, write delivery: facilitated in its module.yaml.");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        Start.activity(kind, module, id)
                .forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        files.putAll(recordings);
        return writeBytes(catalogue.folder(), files, next);
    }

    private int write(Path folder, Map<String, String> texts, List<String> next) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return writeBytes(folder, files, next);
    }

    private int writeBytes(Path folder, Map<String, byte[]> files, List<String> next) throws IOException {
        for (String file : files.keySet()) {
            if (Files.exists(folder.resolve(file))) {
                console.say(folder.resolve(file) + " is there already, and nothing was written. Choose another name.");
                return ExitCode.PROBLEMS;
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
            console.out().println(path);
        }
        console.out().flush();
        next.forEach(console::say);
        return ExitCode.DONE;
    }
}

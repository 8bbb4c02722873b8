package org.waymark.course.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.core.Identifier;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.CourseModule;
import org.waymark.course.MediaFile;
import org.waymark.course.language.LanguageCheck;
import org.waymark.course.yaml.ShapeCheck;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;
import org.waymark.course.yaml.YamlReader;

/** Makes a module from its folder: {@code module.yaml} and a Markdown file for each activity. */
final class ModuleReader {

    private final CatalogueFiles files;
    private final YamlReader yaml;
    private final Problems problems;
    private final ActivityReader activities;
    private final LanguageCheck language;

    ModuleReader(CatalogueFiles files, YamlReader yaml, LanguageCheck language, Problems problems) {
        this.files = files;
        this.yaml = yaml;
        this.problems = problems;
        this.activities = new ActivityReader(files, yaml, language, problems);
        this.language = language;
    }

    /** The module in a folder of this name; nothing if its {@code module.yaml} could not be read. */
    Optional<CourseModule> read(String name) {
        String folder = "modules/" + name;
        String file = folder + "/module.yaml";
        Optional<YamlNode> node = files.text(
                        file,
                        Place.wholeFile(folder),
                        "Every folder in modules/ is a module and has a module.yaml. Write one, or move the folder elsewhere.")
                .flatMap(text -> yaml.read(text, file, 0, problems));
        node.ifPresent(each -> new ShapeCheck(problems).check(each, Shapes.MODULE, "file " + file));
        return node.filter(Keys.class::isInstance).map(each -> module(name, folder, (Keys) each));
    }

    private CourseModule module(String name, String folder, Keys keys) {
        language.document(keys);
        CatalogueReader.sameName(keys.text("module").orElse(""), name, keys.placeOf("module"), problems);
        Map<String, Scalar> listed = listed(keys);
        List<String> there = markdown(folder);
        Map<String, MediaFile> media = new LinkedHashMap<>();
        List<Activity> found = new ArrayList<>();
        listed.forEach((id, at) -> activities
                .read(folder, id, at.place(), hint(there, id, listed.keySet()), media)
                .ifPresent(found::add));
        unlisted(folder, there, listed.keySet());
        return new CourseModule(
                keys.text("module").orElse(name),
                keys.text("title").orElse(""),
                keys.text("summary").orElse("").strip(),
                CourseReader.length(keys, "length"),
                keys.items("outcomes").stream()
                        .filter(Scalar.class::isInstance)
                        .map(each -> ((Scalar) each).text())
                        .toList(),
                Refs.maps(keys.items("maps")),
                found,
                media.values().stream()
                        .sorted(java.util.Comparator.comparing(MediaFile::path))
                        .toList(),
                keys.placeOf("module"));
    }

    private Map<String, Scalar> listed(Keys keys) {
        Map<String, Scalar> listed = new LinkedHashMap<>();
        for (YamlNode node : keys.items("activities")) {
            if (!(node instanceof Scalar scalar) || !Identifier.isValid(scalar.text())) {
                continue;
            }
            if (listed.putIfAbsent(scalar.text(), scalar) != null) {
                problems.add(
                        CatalogueProblem.DUPLICATE_ID,
                        scalar.place(),
                        "The activity \"" + scalar.text() + "\" is listed twice.",
                        "Keep one of the two lines. To show a text twice, copy its file under another name.");
            }
        }
        return listed;
    }

    private String hint(List<String> there, String id, Set<String> listed) {
        List<String> unlisted =
                there.stream().filter(each -> !listed.contains(each)).toList();
        return Nearest.to(id, unlisted)
                .map(near -> "Did you mean " + near + "? There is a file " + near + ".md.")
                .orElse("Write that file, or take \"" + id + "\" out of the list of activities.");
    }

    private void unlisted(String folder, List<String> there, Set<String> listed) {
        there.stream()
                .filter(each -> !listed.contains(each))
                .forEach(each -> problems.add(
                        CatalogueProblem.UNLISTED_FILE,
                        Place.wholeFile(folder + "/" + each + ".md"),
                        "No learner will see this file: module.yaml does not list it.",
                        "Add \"- " + each + "\" to the activities in " + folder + "/module.yaml, or remove the file."));
    }

    private List<String> markdown(String folder) {
        return files.list(folder).stream()
                .filter(Files::isRegularFile)
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(each -> each.endsWith(".md"))
                .map(each -> each.substring(0, each.length() - 3))
                .collect(Collectors.toList());
    }
}

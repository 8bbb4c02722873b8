package org.waymark.course.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.yaml.Shape;
import org.waymark.course.yaml.ShapeCheck;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlReader;

/** Reads the YAML files of a catalogue, each checked against its shape. */
final class Documents {

    private static final String ENDING = ".yaml";

    private final CatalogueFiles files;
    private final YamlReader yaml;
    private final Problems problems;

    Documents(CatalogueFiles files, YamlReader yaml, Problems problems) {
        this.files = files;
        this.yaml = yaml;
        this.problems = problems;
    }

    /**
     * One file.
     *
     * @param hintIfMissing what to do if it is not there
     */
    Optional<Keys> one(String file, Shape.KeysOf shape, Place asked, String hintIfMissing) {
        return one(file, keys -> shape, asked, hintIfMissing);
    }

    private Optional<Keys> one(String file, Function<Keys, Shape.KeysOf> shape, Place asked, String hintIfMissing) {
        return files.text(file, asked, hintIfMissing)
                .flatMap(text -> yaml.read(text, file, 0, problems))
                .flatMap(node -> {
                    Keys keys = node instanceof Keys each ? each : new Keys(java.util.Map.of(), node.place());
                    new ShapeCheck(problems).check(node, shape.apply(keys), "file " + file);
                    return node instanceof Keys ? Optional.of(keys) : Optional.<Keys>empty();
                });
    }

    /**
     * Every file of a folder that is written in the catalogue's first language.
     *
     * @param shape the shape that a file should have, which may depend on its keys
     * @param idKey the key that says the id, which is also the name of the file
     */
    List<Keys> in(String folder, Function<Keys, Shape.KeysOf> shape, String idKey) {
        List<Keys> found = new ArrayList<>();
        for (Path path : files.list(folder)) {
            String name = path.getFileName().toString();
            if (name.endsWith(".yml")) {
                problems.add(
                        CatalogueProblem.AWKWARD_FILE_NAME,
                        Place.wholeFile(folder + "/" + name),
                        "This file ends in .yml and is not read.",
                        "Rename it to " + name.replaceAll("\\.yml$", ENDING) + ".");
            }
            if (!name.endsWith(ENDING) || files.isTranslation(name)) {
                continue;
            }
            String file = folder + "/" + name;
            one(file, shape, Place.wholeFile(file), "Check the name.").ifPresent(keys -> {
                sameName(
                        keys.text(idKey).orElse(""),
                        name.substring(0, name.length() - ENDING.length()),
                        keys.placeOf(idKey));
                found.add(keys);
            });
        }
        return found;
    }

    /** The file beside another that holds its words in another language, if there is one. */
    Optional<Keys> translated(String file, String language, Shape.KeysOf shape) {
        String beside = file.substring(0, file.length() - ENDING.length()) + "." + language + ENDING;
        return files.exists(beside) ? one(beside, shape, Place.wholeFile(beside), "") : Optional.empty();
    }

    /** Notes that a thing is not named as its file or folder is. */
    void sameName(String id, String name, Place place) {
        if (!id.isEmpty() && !id.equals(name)) {
            problems.add(
                    CatalogueProblem.ID_AND_NAME_DIFFER,
                    place,
                    "The id is \"" + id + "\", but the file or folder is called \"" + name + "\".",
                    "Give both the same name. If learners have already begun, keep the id and rename the file.");
        }
    }

    /** The texts of a list. */
    static List<String> texts(List<YamlNode> nodes) {
        return nodes.stream()
                .filter(YamlNode.Scalar.class::isInstance)
                .map(each -> ((YamlNode.Scalar) each).text())
                .toList();
    }
}

package org.waymark.course.read;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.core.Problems;
import org.waymark.course.CourseModule;
import org.waymark.course.Translation.ModuleWords;
import org.waymark.course.check.ReadingNotes;
import org.waymark.course.language.LanguageCheck;
import org.waymark.course.yaml.YamlReader;

/** Reads the folders in {@code modules/}, each apart from the others, so that what one gave can be kept. */
final class ModuleFolders {

    private final CatalogueFiles files;
    private final YamlReader yaml;
    private final LanguageCheck language;

    ModuleFolders(CatalogueFiles files, YamlReader yaml, LanguageCheck language) {
        this.files = files;
        this.yaml = yaml;
        this.language = language;
    }

    /** All modules, by the names of their folders; read on as many threads as there are processors. */
    List<ModuleReading> read(Optional<KeptModules> kept) {
        List<String> names = files.list("modules").stream()
                .filter(Files::isDirectory)
                .map(path -> path.getFileName().toString())
                .toList();
        List<ModuleReading> found = names.parallelStream()
                .map(name -> kept.flatMap(each -> each.of(name)).orElseGet(() -> fresh(name)))
                .toList();
        kept.ifPresent(each -> {
            for (int i = 0; i < names.size(); i++) {
                if (each.of(names.get(i)).isEmpty()) {
                    each.keep(names.get(i), found.get(i));
                }
            }
        });
        return found;
    }

    private ModuleReading fresh(String name) {
        Problems problems = new Problems();
        CatalogueFiles own = files.noting(problems);
        ReadingNotes notes = new ReadingNotes();
        LanguageCheck look = language.noting(problems);
        ModuleReader reader =
                new ModuleReader(own, new Documents(own, yaml, notes, problems), yaml, notes, look, problems);
        Optional<CourseModule> module = reader.read(name);
        Map<String, ModuleWords> words = new LinkedHashMap<>();
        module.ifPresent(each ->
                files.languages().stream().skip(1).forEach(tag -> words.put(tag, reader.words(each, tag))));
        return new ModuleReading(module, words, problems.sorted(), notes, look);
    }
}

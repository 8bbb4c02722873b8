package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a catalogue that has nothing wrong with it. */
final class SmallCatalogue {

    private SmallCatalogue() {}

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("modules/m"));
        Files.createDirectories(folder.resolve("courses"));
        Files.writeString(folder.resolve("catalogue.yaml"), """
                catalogue: A catalogue
                iri: https://training.example.org/x
                provider: {name: Somebody}
                licence: CC-BY-4.0
                languages: [en-GB]
                support: [{who: Somebody, how: Ring them}]
                """);
        Files.writeString(
                folder.resolve("modules/m/module.yaml"), "module: m\ntitle: M\nlength: 1m\nactivities: [page]\n");
        Files.writeString(
                folder.resolve("modules/m/page.md"), "---\nactivity: page\ntitle: A page\ntakes: 1m\n---\nCome in.\n");
        Files.writeString(
                folder.resolve("courses/c.yaml"),
                "course: c\ntitle: C\nlength: 1m\ndelivery: self-paced\nmade-by: [{role: peer}]\nmodules: [m]\n");
        return folder;
    }
}

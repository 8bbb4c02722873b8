package org.waymark.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command about a catalogue has. */
final class CatalogueOption {

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder with catalogue.yaml. The folder you stand in, unless said otherwise.")
    private Path folder = Path.of(".");

    Path folder() {
        return folder;
    }
}

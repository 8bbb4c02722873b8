package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void beginsACatalogueThatPassesCheck() {
        Heard heard = new Heard();
        assertThat(heard.run("new", "catalogue", "our-training", "--catalogue", folder.toString()))
                .isZero();
        assertThat(heard.out())
                .contains(folder.resolve("our-training/catalogue.yaml").toString());
        assertThat(heard.err()).contains("waymark check");
        Heard check = new Heard();
        assertThat(check.run(
                        "check", "--catalogue", folder.resolve("our-training").toString()))
                .isZero();
        assertThat(check.err()).isEqualTo("No problems." + System.lineSeparator());
    }

    @Test
    void neverOverwrites() throws IOException {
        Files.createDirectories(folder.resolve("our-training"));
        Files.writeString(folder.resolve("our-training/catalogue.yaml"), "mine");
        Heard heard = new Heard();
        assertThat(heard.run("new", "catalogue", "our-training", "--catalogue", folder.toString()))
                .isEqualTo(1);
        assertThat(heard.err()).contains("is there already");
        assertThat(Files.readString(folder.resolve("our-training/catalogue.yaml")))
                .isEqualTo("mine");
        assertThat(folder.resolve("our-training/courses")).doesNotExist();
    }

    @Test
    void saysWhatToAddForAQuizAndHowLongTheModuleIsThen() throws IOException {
        SmallCatalogue.write(folder);
        Heard heard = new Heard();
        assertThat(heard.run("new", "quiz", "m/another", "--catalogue", folder.toString()))
                .isZero();
        assertThat(heard.err()).contains("- another", "length: 3m", "courses/c.yaml");
    }

    @Test
    void beginsAnActivityOfAnyKindAndWritesWhatItPlays() throws IOException {
        SmallCatalogue.write(folder);
        Heard heard = new Heard();
        assertThat(heard.run("new", "video", "m/a-talk", "--catalogue", folder.toString()))
                .isZero();
        assertThat(folder.resolve("modules/m/a-talk.md")).content().contains("media/a-talk.webm");
        assertThat(folder.resolve("modules/m/media/a-talk.webm")).isNotEmptyFile();
        assertThat(folder.resolve("modules/m/media/a-talk.vtt")).content().startsWith("WEBVTT");
        assertThat(heard.err()).contains("- a-talk", "Put your own recording in the place of");
    }

    @Test
    void namesTheKindThatWasProbablyMeant() throws IOException {
        SmallCatalogue.write(folder);
        Heard heard = new Heard();
        assertThat(heard.run("new", "senario", "m/x", "--catalogue", folder.toString()))
                .isEqualTo(2);
        assertThat(heard.err()).contains("Did you mean scenario?");
    }

    @Test
    void namesTheModuleThatWasProbablyMeant() throws IOException {
        SmallCatalogue.write(folder);
        Files.createDirectories(folder.resolve("modules/listening"));
        Files.writeString(
                folder.resolve("modules/listening/module.yaml"),
                "module: listening\ntitle: L\nlength: 1m\nactivities: [a]\n");
        Heard heard = new Heard();
        assertThat(heard.run("new", "quiz", "lisening/x", "--catalogue", folder.toString()))
                .isEqualTo(1);
        assertThat(heard.err()).contains("Did you mean listening?");
    }

    @Test
    void offersAnIdForANameThatIsNone() {
        Heard heard = new Heard();
        assertThat(heard.run("new", "catalogue", "Our Training!", "--catalogue", folder.toString()))
                .isEqualTo(2);
        assertThat(heard.err()).contains("Perhaps: our-training");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesTheSchemas() {
        Heard heard = new Heard();
        assertThat(heard.run("schema", "--out", folder.resolve("s").toString())).isZero();
        assertThat(folder.resolve("s/course.schema.json")).exists();
    }
}

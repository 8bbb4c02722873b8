package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path page = Path.of("");

    @BeforeEach
    void untidy() throws IOException {
        SmallCatalogue.write(folder);
        page = folder.resolve("modules/m/page.md");
        Files.writeString(page, "---\nactivity: page\ntitle: 'A page'\ntakes: 1m\n---\nCome in.   \n\n\n\nSit down.");
        new Heard().run("fmt", "--catalogue", folder.toString());
        Files.writeString(page, "---\nactivity: page\ntitle: 'A page'\ntakes: 1m\n---\nCome in.   \n\n\n\nSit down.");
    }

    @Test
    void listsWhatWouldChangeAndLeavesItAlone() throws IOException {
        String before = Files.readString(page);
        Heard heard = new Heard();
        assertThat(heard.run("fmt", "--check", "--catalogue", folder.toString()))
                .isEqualTo(1);
        assertThat(heard.out()).isEqualTo(page + System.lineSeparator());
        assertThat(Files.readString(page)).isEqualTo(before);
    }

    @Test
    void changesItAndThenNothing() throws IOException {
        assertThat(new Heard().run("fmt", "--catalogue", folder.toString())).isZero();
        assertThat(Files.readString(page))
                .isEqualTo("---\nactivity: page\ntitle: A page\ntakes: 1m\n---\nCome in.\n\nSit down.\n");
        Heard again = new Heard();
        assertThat(again.run("fmt", "--check", "--catalogue", folder.toString()))
                .isZero();
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("Every file is in the house format.");
    }

    @Test
    void leavesAloneWhatIsNotTextAndWhatIsBroken() throws IOException {
        Files.write(folder.resolve("modules/m/latin.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xe9});
        Files.writeString(folder.resolve("courses/broken.yaml"), "course:  [\n");
        assertThat(new Heard().run("fmt", "--catalogue", folder.toString())).isZero();
        assertThat(Files.readString(folder.resolve("courses/broken.yaml"))).isEqualTo("course:  [\n");
    }
}

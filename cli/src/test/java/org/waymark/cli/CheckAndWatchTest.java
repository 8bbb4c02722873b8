package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckAndWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder = Path.of("");

    private final Heard heard = new Heard();
    private Thread watching = new Thread();

    @BeforeEach
    void watch() throws IOException, InterruptedException {
        SmallCatalogue.write(folder);
        watching = new Thread(() -> heard.run("check", "--watch", "--catalogue", folder.toString()));
        watching.start();
        until("Watching.");
    }

    @AfterEach
    void stop() throws InterruptedException {
        watching.interrupt();
        watching.join(PATIENCE.toMillis());
    }

    @Test
    void checksAgainWhenAFileIsSaved() throws IOException, InterruptedException {
        Path page = folder.resolve("modules/m/page.md");
        String good = Files.readString(page);
        Files.writeString(page, good + "\n<b>No</b>\n");
        until("[raw-html]");
        Files.writeString(page, good);
        untilLast("No problems.");
    }

    @Test
    void noticesAnEditorThatSavesByRenaming() throws IOException, InterruptedException {
        Path page = folder.resolve("modules/m/page.md");
        Path draft = folder.resolve("modules/m/.page.md.tmp");
        Files.writeString(draft, Files.readString(page) + "\n<b>No</b>\n");
        Files.move(draft, page, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        until("[raw-html]");
    }

    @Test
    void watchesAFolderThatIsNew() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("modules/another"));
        until("modules/another");
        Files.writeString(
                folder.resolve("modules/another/module.yaml"),
                "module: another\ntitle: A\nlength: 1m\nactivities: [x]\n");
        until("x.md");
    }

    @Test
    void noticesAModuleThatIsRenamedAndThenGetsAFileRemoved() throws IOException, InterruptedException {
        Path renamed = folder.resolve("modules/renamed");
        Files.move(folder.resolve("modules/m"), renamed);
        until("[id-and-name-differ]");
        Path module = renamed.resolve("module.yaml");
        Files.writeString(module, Files.readString(module).replace("module: m", "module: renamed"));
        until("[unknown-module]");
        Files.delete(renamed.resolve("page.md"));
        until("modules/renamed/page.md");
    }

    @Test
    void readsEverythingAgainWhenTheRulesForWordsChange() throws IOException, InterruptedException {
        Path page = folder.resolve("modules/m/page.md");
        Files.writeString(page, Files.readString(page) + "\nThe kettle is a gadget.\n");
        Files.createDirectories(folder.resolve("language"));
        Files.writeString(
                folder.resolve("language/words.yaml"),
                "words:\n  - avoid: [gadget]\n    prefer: thing\n    because: It is vague.\n    strength: weak\n");
        until("It is vague.");
    }

    private void until(String said) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!heard.err().contains(said) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(heard.err()).contains(said);
    }

    private void untilLast(String said) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!heard.err().strip().endsWith(said) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(heard.err().strip()).endsWith(said);
    }
}

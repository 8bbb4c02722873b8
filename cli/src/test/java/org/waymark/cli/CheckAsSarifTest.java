package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckAsSarifTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesTheRuleThePlaceAndTheWayToMendIt() throws IOException {
        SmallCatalogue.write(folder);
        Files.writeString(
                folder.resolve("modules/m/page.md"),
                "---\nactivity: page\ntitle: A page\ntakes: 1m\n---\nCome in.\n\nPress the red button.\n\n<b>No</b>\n");
        Heard heard = new Heard();
        assertThat(heard.run("check", "--catalogue", folder.toString(), "--format", "sarif"))
                .isEqualTo(1);
        JsonNode run = new JsonMapper().readTree(heard.out()).at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(run.at("/tool/driver/name").asString()).isEqualTo("waymark");
        assertThat(run.at("/results").size()).isEqualTo(2);
        JsonNode advice = run.at("/results/0");
        assertThat(advice.at("/ruleId").asString()).isEqualTo("colour-alone");
        assertThat(advice.at("/level").asString()).isEqualTo("note");
        assertThat(advice.at("/message/text").asString()).contains("Only somebody who sees", "Name it by its words");
        JsonNode place = advice.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("modules/m/page.md");
        assertThat(List.of(
                        place.at("/region/startLine").asInt(),
                        place.at("/region/startColumn").asInt()))
                .containsExactly(8, 11);
        JsonNode rule = rules.get(advice.at("/ruleIndex").asInt());
        assertThat(rule.at("/id").asString()).isEqualTo("colour-alone");
        assertThat(rule.at("/help/text").asString()).contains("by its colour alone");
        assertThat(run.at("/results/1/level").asString()).isEqualTo("error");
    }

    @Test
    void isAnEmptyRunWhenAllIsWell() throws IOException {
        SmallCatalogue.write(folder);
        Heard heard = new Heard();
        assertThat(heard.run("check", "--catalogue", folder.toString(), "--format", "sarif"))
                .isZero();
        assertThat(new JsonMapper().readTree(heard.out()).at("/runs/0/results").size())
                .isZero();
    }

    @Test
    void writesAnAddressForAFileWithASpaceInItsName() throws IOException {
        SmallCatalogue.write(folder);
        Files.writeString(folder.resolve("modules/m/an odd näme.md"), "Nobody lists this.");
        Heard heard = new Heard();
        heard.run("check", "--catalogue", folder.toString(), "--format", "sarif");
        assertThat(heard.out())
                .contains("\"modules/m/an%20odd%20n%C3%A4me.md\"")
                .doesNotContain("startLine");
    }
}

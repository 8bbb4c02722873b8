package org.waymark.course.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.course.Catalogue;
import org.waymark.course.Framework;
import org.waymark.course.Source;
import org.waymark.course.coverage.SmallCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CasePackageTest {

    @Test
    void writesAsTheGoldenFilesHaveIt() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        for (Framework framework : catalogue.frameworks()) {
            String written = new CasePackage(catalogue, ElementLinks.of(catalogue), Optional.empty()).write(framework);
            assertThat(written).isEqualTo(SmallCatalogue.golden(framework.id() + "-case.json", written));
        }
        String list = new FrameworkList(catalogue, catalogue.frameworks()).json();
        assertThat(list).isEqualTo(SmallCatalogue.golden("frameworks.json", list));
        String text = new FrameworkList(catalogue, catalogue.frameworks()).text(80);
        assertThat(text).isEqualTo(SmallCatalogue.golden("frameworks.txt", text));
    }

    @Test
    void hasEveryFieldThatCaseRequires() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        for (Framework framework : catalogue.frameworks()) {
            JsonNode json = json(catalogue, framework, Optional.empty());
            has(json.get("CFDocument"), "identifier", "uri", "creator", "title", "lastChangeDateTime");
            List<String> identifiers = new ArrayList<>();
            for (JsonNode item : json.get("CFItems")) {
                has(item, "identifier", "fullStatement", "uri", "lastChangeDateTime");
                identifiers.add(item.get("identifier").asString());
            }
            for (JsonNode link : json.get("CFAssociations")) {
                has(link, "identifier", "associationType", "uri", "lastChangeDateTime");
                has(link.get("originNodeURI"), "title", "identifier", "uri");
                has(link.get("destinationNodeURI"), "title", "identifier", "uri");
                assertThat(identifiers)
                        .contains(link.get("originNodeURI").get("identifier").asString());
            }
            assertThat(json.get("CFAssociations").size()).isGreaterThanOrEqualTo(identifiers.size());
            assertThat(identifiers)
                    .doesNotHaveDuplicates()
                    .allSatisfy(
                            each -> assertThat(UUID.fromString(each).version()).isEqualTo(5));
        }
    }

    /** The values are those that Python's {@code uuid.uuid5(uuid.NAMESPACE_URL, …)} gives. */
    @Test
    void makesTheUuidsThatOthersMakeOfTheSameName() {
        assertThat(NameUuid.ofIri("http://www.python.org/"))
                .isEqualTo(UUID.fromString("c2a8cbf8-d0f1-5ef4-9740-c3faec8ab1a0"));
        assertThat(NameUuid.ofIri("https://example.org/small/frameworks/values/hope"))
                .isEqualTo(UUID.fromString("b896fb2e-a4fd-548e-bb9f-1d225d391fd7"));
        assertThat(NameUuid.ofIri("http://www.python.org/").variant()).isEqualTo(2);
    }

    @Test
    void takesTheTimeOfChangeFromTheArgumentThenFromTheSource() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        Framework values = catalogue.framework("values").orElseThrow();
        assertThat(changed(json(catalogue, values, Optional.of(Instant.parse("2026-03-31T00:00:00Z")))))
                .isEqualTo("2026-03-31T00:00:00Z");
        assertThat(changed(json(catalogue, values, Optional.empty()))).isEqualTo("2013-08-01T00:00:00Z");
        JsonNode unknown = json(catalogue, catalogue.framework("concepts").orElseThrow(), Optional.empty());
        assertThat(changed(unknown)).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(unknown.get("CFDocument").get("notes").asString())
                .contains("When it was last changed is not known.");
        assertThat(CasePackage.changedAt(new Source("x", Optional.of("soon"), Optional.empty())))
                .isEmpty();
    }

    @Test
    void claimsNoAdoptionForWhatIsContestedAndSaysSo() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        JsonNode concepts = json(catalogue, catalogue.framework("concepts").orElseThrow(), Optional.empty());
        assertThat(concepts.get("CFDocument").has("adoptionStatus")).isFalse();
        assertThat(concepts.get("CFDocument").get("notes").asString()).startsWith("Status: contested.");
        JsonNode duties = json(catalogue, catalogue.framework("duties").orElseThrow(), Optional.empty());
        assertThat(duties.get("CFDocument").get("adoptionStatus").asString()).isEqualTo("Draft");
        assertThat(duties.get("CFItems").get(1).get("notes").asString())
                .contains("Contested by: A letter, objection 5.");
    }

    private static JsonNode json(Catalogue catalogue, Framework framework, Optional<Instant> changed) {
        return new JsonMapper()
                .readTree(new CasePackage(catalogue, ElementLinks.of(catalogue), changed).write(framework));
    }

    private static String changed(JsonNode json) {
        return json.get("CFDocument").get("lastChangeDateTime").asString();
    }

    private static void has(JsonNode json, String... keys) {
        for (String key : keys) {
            assertThat(json.has(key)).as(key + " in " + json).isTrue();
            assertThat(json.get(key).asString()).as(key).isNotBlank();
        }
    }
}

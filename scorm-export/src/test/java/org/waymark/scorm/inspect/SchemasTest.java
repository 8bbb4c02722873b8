package org.waymark.scorm.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests against schemas that the user has; here a small one of the test's own. */
class SchemasTest {

    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://projecttincan.com/tincan.xsd" elementFormDefault="qualified">
              <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>
              <xs:element name="tincan">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="activities">
                      <xs:complexType>
                        <xs:sequence><xs:any minOccurs="0" maxOccurs="1" processContents="skip"/></xs:sequence>
                        <xs:attribute ref="xml:lang" xmlns:xml="http://www.w3.org/XML/1998/namespace"/>
                      </xs:complexType>
                    </xs:element>
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
            </xs:schema>
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path schemas = Path.of("");

    @BeforeEach
    void write() throws IOException {
        schemas = Files.createDirectory(folder.resolve("schemas"));
        Files.writeString(schemas.resolve("tincan.xsd"), SCHEMA);
        Files.write(folder.resolve("good.zip"), Recipe.zip(Recipe.good("tincan")));
    }

    @Test
    void aManifestThatTheSchemaAllows() throws IOException {
        assertThat(new Inspector(Optional.of(schemas))
                        .inspect(folder.resolve("good.zip"))
                        .problems())
                .isEmpty();
    }

    @Test
    void aManifestThatItDoesNotAllow() throws IOException {
        var files = Recipe.good("tincan");
        String manifest =
                new String(files.getOrDefault("tincan.xml", new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
        files.put(
                "tincan.xml",
                manifest.replace("<activities>", "<activities colour=\"red\">")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("bad.zip"), Recipe.zip(files));
        assertThat(Found.problems(new Inspector(Optional.of(schemas)).inspect(file)))
                .containsExactly("schema-violation tincan.xml:3:28");
    }

    @Test
    void aFolderWithoutTheSchemaIsAFaultAndNoVerdict() throws IOException {
        Files.delete(schemas.resolve("tincan.xsd"));
        assertThatIOException()
                .isThrownBy(() -> new Inspector(Optional.of(schemas)).inspect(folder.resolve("good.zip")))
                .withMessageContaining("no schema for http://projecttincan.com/tincan.xsd");
    }
}

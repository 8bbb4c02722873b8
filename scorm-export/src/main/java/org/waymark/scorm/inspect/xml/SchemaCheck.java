package org.waymark.scorm.inspect.xml;

import static org.waymark.scorm.inspect.finding.XmlProblem.SCHEMA_VIOLATION;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.waymark.core.Place;
import org.waymark.scorm.inspect.finding.Findings;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Checks a manifest against XML schemas that the user has. The standards' schemas may not be handed on by us, so they are taken from a folder, and from nowhere else: what
 * a schema imports is looked for there by its file name.
 */
public final class SchemaCheck {

    private static final Pattern TARGET = Pattern.compile("targetNamespace\\s*=\\s*[\"']([^\"']+)[\"']");

    /** The attributes of XML itself. The files for them that come with SCORM 1.2 are no valid schemas. */
    private static final String XML_ATTRIBUTES = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="lang" type="xs:string"/>
              <xs:attribute name="space" type="xs:string"/>
              <xs:attribute name="base" type="xs:anyURI"/>
              <xs:attribute name="link" type="xs:string"/>
            </xs:schema>
            """;

    private final Path folder;

    /** @param folder with {@code .xsd} files in it or in folders in it */
    public SchemaCheck(Path folder) {
        this.folder = folder;
    }

    /**
     * Checks a document that is well-formed and has no document type.
     *
     * @throws IOException if the schemas cannot be read, or are no schemas
     */
    public void check(String file, byte[] bytes, XmlElement root, Findings findings) throws IOException {
        Map<String, Path> byName = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder, 4)) {
            all.filter(each -> each.toString().endsWith(".xsd"))
                    .sorted()
                    .forEach(each -> byName.putIfAbsent(each.getFileName().toString(), each));
        }
        List<Source> sources = new ArrayList<>();
        Set<String> wanted = new TreeSet<>();
        root.all().forEach(each -> {
            wanted.add(each.namespace());
            each.attributes().forEach(attribute -> wanted.add(attribute.namespace()));
        });
        wanted.remove("");
        for (Path each : new TreeSet<>(byName.values())) {
            Matcher target = TARGET.matcher(Files.readString(each, StandardCharsets.ISO_8859_1));
            if (target.find() && wanted.remove(target.group(1))) {
                sources.add(new StreamSource(each.toUri().toString()));
            }
        }
        if (sources.isEmpty()) {
            throw new IOException("there is no schema for " + root.namespace() + " in " + folder);
        }
        validate(file, bytes, sources, byName, findings);
    }

    private static void validate(
            String file, byte[] bytes, List<Source> sources, Map<String, Path> byName, Findings findings)
            throws IOException {
        LSResourceResolver resolver = (type, namespace, publicId, systemId, base) -> {
            String name = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
            if (XMLConstants.XML_NS_URI.equals(namespace)) {
                return new LocalInput(
                        new ByteArrayInputStream(XML_ATTRIBUTES.getBytes(StandardCharsets.UTF_8)), systemId, publicId);
            }
            Path found = byName.get(name);
            return new LocalInput(found == null ? InputStream.nullInputStream() : open(found), systemId, publicId);
        };
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setResourceResolver(resolver);
            Schema schema = factory.newSchema(sources.toArray(new Source[0]));
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setResourceResolver(resolver);
            validator.setErrorHandler(new Heard(file, findings));
            validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
        } catch (SAXParseException e) {
            throw new IOException("a schema cannot be read: " + e.getMessage(), e);
        } catch (SAXException e) {
            throw new IOException("the schemas cannot be used together: " + e.getMessage(), e);
        }
    }

    private static InputStream open(Path file) {
        try {
            return new ByteArrayInputStream(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Heard(String file, Findings findings) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            findings.add(
                    SCHEMA_VIOLATION,
                    new Place(file, Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber())),
                    "The schema does not allow this: "
                            + String.valueOf(e.getMessage()).replaceFirst("^cvc-[a-z0-9.-]+: ", ""),
                    "Compare with the standard; a tool that knows it writes this rightly.");
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }

    /** A file that a schema asked for. What is not in the folder is empty, and the schema then says that it misses it. */
    private record LocalInput(
            InputStream bytes,
            @Nullable String system,
            @Nullable String pub) implements LSInput {

        @Override
        public InputStream getByteStream() {
            return bytes;
        }

        @Override
        public @Nullable String getSystemId() {
            return system;
        }

        @Override
        public @Nullable String getPublicId() {
            return pub;
        }

        @Override
        public java.io.@Nullable Reader getCharacterStream() {
            return null;
        }

        @Override
        public @Nullable String getStringData() {
            return null;
        }

        @Override
        public @Nullable String getBaseURI() {
            return null;
        }

        @Override
        public @Nullable String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setByteStream(InputStream stream) {}

        @Override
        public void setSystemId(String id) {}

        @Override
        public void setPublicId(String id) {}

        @Override
        public void setCharacterStream(java.io.Reader reader) {}

        @Override
        public void setStringData(String data) {}

        @Override
        public void setBaseURI(String uri) {}

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}

package org.waymark.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.ls.LSInput;
import org.waymark.core.Severity;
import org.waymark.scorm.browser.TestCourse;
import org.waymark.scorm.format.PackageFormats;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.inspect.Inspector;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The manifests of every format are right by the standards' own schemas, which the build fetches for tests. */
class ManifestSchemasTest {

    private static final Pattern TARGET = Pattern.compile("targetNamespace\\s*=\\s*\"([^\"]+)\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "scorm12, COURSE, scorm12edition, imscp_rootv1p1p2.xsd, adlcp_rootv1p2.xsd",
        "scorm12, MODULE, scorm12edition, imscp_rootv1p1p2.xsd, adlcp_rootv1p2.xsd",
        "scorm12, MODULES_TOGETHER, scorm12edition, imscp_rootv1p1p2.xsd, adlcp_rootv1p2.xsd",
        "scorm2004-3, COURSE, scorm20043rdedition, imscp_v1p1.xsd, adlcp_v1p3.xsd",
        "scorm2004-3, MODULE, scorm20043rdedition, imscp_v1p1.xsd, adlcp_v1p3.xsd",
        "scorm2004-4, COURSE, scorm20044thedition, imscp_v1p1.xsd, adlcp_v1p3.xsd",
        "scorm2004-4, MODULE, scorm20044thedition, imscp_v1p1.xsd, adlcp_v1p3.xsd"
    })
    void aManifestIsValid(String format, Unit unit, String edition, String root, String other) throws Exception {
        Path schemas = schemas(edition);
        List<ExportedPackage> made = export(format, unit, Optional.empty());
        assertThat(made).hasSize(unit == Unit.MODULE ? 3 : 1);
        Schema schema = schema(schemas, root, other);
        for (ExportedPackage each : made) {
            String manifest = read(each.file(), "imsmanifest.xml");
            schema.newValidator().validate(new StreamSource(new StringReader(manifest)));
            assertThat(manifest).doesNotContain("schemaLocation").doesNotContain("mapInfo");
            identifiersAreUniqueAndFilesAreThere(each.file(), manifest);
        }
        // The schemas do judge: what is wrong is refused.
        String broken = read(made.get(0).file(), "imsmanifest.xml")
                .replace("identifierref=", "identifieref=")
                .replace("<title>", "<tittle>")
                .replace("</title>", "</tittle>");
        assertThatThrownBy(() -> schema.newValidator().validate(new StreamSource(new StringReader(broken))))
                .isInstanceOf(SAXException.class);
    }

    @ParameterizedTest
    @CsvSource({"scorm12, scorm12edition", "scorm2004-3, scorm20043rdedition", "scorm2004-4, scorm20044thedition"})
    void schemasThatTheProviderGivesAreAtTheRootAndEveryNamespaceNamesItsOwn(String format, String edition)
            throws Exception {
        Path zip = export(format, Unit.COURSE, Optional.of(schemas(edition)))
                .get(0)
                .file();
        Element root = parse(read(zip, "imsmanifest.xml")).getDocumentElement();
        List<String> locations =
                List.of(root.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation")
                        .split(" "));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (int i = 0; i < locations.size(); i += 2) {
                assertThat(file.getEntry(locations.get(i + 1)))
                        .as(locations.get(i + 1))
                        .isNotNull();
            }
        }
        assertThat(new Inspector(Optional.empty()).inspect(zip).problems())
                .as("what ADL's test would stop at")
                .filteredOn(each -> each.kind().severity() == Severity.ERROR)
                .isEmpty();
        for (int i = 0; i < root.getAttributes().getLength(); i++) {
            String name = root.getAttributes().item(i).getNodeName();
            if (name.startsWith("xmlns") && !name.equals("xmlns:xsi")) {
                assertThat(locations).contains(root.getAttributes().item(i).getNodeValue());
            }
        }
    }

    @Test
    void theStructureOfACmi5CourseIsInTheOrderThatItsSchemaWants() throws Exception {
        Path zip =
                export("cmi5", Unit.MODULES_TOGETHER, Optional.empty()).get(0).file();
        Document structure = parse(read(zip, "cmi5.xml"));
        Element root = structure.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd");
        assertThat(children(root)).containsExactly("course", "au", "au", "au");
        NodeList units = root.getElementsByTagName("au");
        TreeSet<String> ids = new TreeSet<>(
                List.of(((Element) root.getElementsByTagName("course").item(0)).getAttribute("id")));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (int i = 0; i < units.getLength(); i++) {
                Element unit = (Element) units.item(i);
                assertThat(children(unit)).containsExactly("title", "description", "url");
                assertThat(unit.getAttribute("id")).startsWith("https://");
                assertThat(ids.add(unit.getAttribute("id"))).isTrue();
                assertThat(file.getEntry(
                                unit.getElementsByTagName("url").item(0).getTextContent()))
                        .isNotNull();
            }
        }
        assertThat(((Element) units.item(0)).getAttribute("moveOn")).isEqualTo("Completed");
        assertThat(((Element) units.item(2)).getAttribute("moveOn"))
                .as("an optional module")
                .isEqualTo("NotApplicable");
    }

    @Test
    void aCourseThatIsCompleteByItsScoreHasThatForItsMasteryScore() throws Exception {
        TestCourse course = TestCourse.of(TestCourse.folder(), "by-score");
        Path zip = course.export(folder, ExportOrder.of("cmi5")).get(0).file();
        assertThat(read(zip, "cmi5.xml")).contains("moveOn=\"Passed\" masteryScore=\"0.");
    }

    private List<ExportedPackage> export(String format, Unit unit, Optional<Path> schemas) throws IOException {
        ExportOrder order = new ExportOrder(
                List.of(new ExportOrder.Item(PackageFormats.found().find(format).orElseThrow(), unit)));
        return TestCourse.small().export(folder, order.withSchemas(schemas));
    }

    private static void identifiersAreUniqueAndFilesAreThere(Path zip, String manifest) throws Exception {
        NodeList all = parse(manifest).getElementsByTagName("*");
        TreeSet<String> identifiers = new TreeSet<>();
        TreeSet<String> files = new TreeSet<>(List.of("imsmanifest.xml"));
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute("identifier")) {
                assertThat(element.getAttribute("identifier")).matches("[A-Za-z_][A-Za-z0-9_]*");
                assertThat(identifiers.add(element.getAttribute("identifier"))).isTrue();
            }
            if (element.getTagName().equals("file")) {
                files.add(element.getAttribute("href"));
            }
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(files)
                    .containsExactlyElementsOf(new TreeSet<>(
                            file.stream().map(each -> each.getName()).toList()));
        }
    }

    private static List<String> children(Element element) {
        return Stream.iterate(element.getFirstChild(), each -> each != null, each -> each.getNextSibling())
                .filter(Element.class::isInstance)
                .map(each -> each.getNodeName())
                .toList();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Schema schema(Path folder, String... names) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        // The schema of xml:lang that comes with SCORM 1.2 is one that Java refuses to read; that of a later edition
        // says the same.
        Path later = folder.resolveSibling("scorm20044thedition");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            String name = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
            Path here = folder.resolve(name);
            Path local = name.equals("ims_xml.xsd")
                    ? later.resolve("xml.xsd")
                    : Files.exists(here) ? here : later.resolve(name);
            return new LocalInput(local);
        });
        StringBuilder all =
                new StringBuilder("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:all'>");
        for (String name : List.of(names[0], names[1], "imsss_v1p0.xsd")) {
            if (Files.exists(folder.resolve(name))) {
                Matcher namespace = TARGET.matcher(Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1));
                assertThat(namespace.find()).as(name).isTrue();
                all.append("<xs:import namespace='")
                        .append(namespace.group(1))
                        .append("' schemaLocation='")
                        .append(name)
                        .append("'/>");
            }
        }
        return factory.newSchema(
                new StreamSource(new StringReader(all.append("</xs:schema>").toString())));
    }

    private static Path schemas(String edition) throws Exception {
        URL found = ManifestSchemasTest.class.getResource("/schemas/" + edition);
        assertThat(found).as("the build fetches the schemas").isNotNull();
        return Path.of(found.toURI());
    }

    private static String read(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A schema on disk, as the validator wants it. */
    private record LocalInput(Path file) implements LSInput {

        @Override
        public java.io.Reader getCharacterStream() {
            return new StringReader(getStringData());
        }

        @Override
        public String getStringData() {
            try {
                return Files.readString(file).replaceFirst("^\uFEFF", "");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String getSystemId() {
            return file.toUri().toString();
        }

        @Override
        public @org.jspecify.annotations.Nullable String getPublicId() {
            return null;
        }

        @Override
        public @org.jspecify.annotations.Nullable String getBaseURI() {
            return null;
        }

        @Override
        public @org.jspecify.annotations.Nullable String getEncoding() {
            return null;
        }

        @Override
        public java.io.@org.jspecify.annotations.Nullable InputStream getByteStream() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(java.io.Reader reader) {}

        @Override
        public void setByteStream(java.io.InputStream stream) {}

        @Override
        public void setStringData(String data) {}

        @Override
        public void setSystemId(String id) {}

        @Override
        public void setPublicId(String id) {}

        @Override
        public void setBaseURI(String uri) {}

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}

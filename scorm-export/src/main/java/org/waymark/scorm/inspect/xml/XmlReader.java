package org.waymark.scorm.inspect.xml;

import static org.waymark.scorm.inspect.finding.XmlProblem.DOCTYPE;
import static org.waymark.scorm.inspect.finding.XmlProblem.MANIFEST_EMPTY;
import static org.waymark.scorm.inspect.finding.XmlProblem.NOT_WELL_FORMED;
import static org.waymark.scorm.inspect.finding.XmlProblem.UNDECLARED_PREFIX;
import static org.waymark.scorm.inspect.finding.XmlProblem.XML_TOO_DEEP;
import static org.waymark.scorm.inspect.finding.XmlProblem.XML_VERSION;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.finding.TextPlaces;

/**
 * Reads XML from outside: no document type, no entities but the five of XML, nothing fetched, and no more depth or elements than a manifest needs. Elements and
 * attributes know where they stand.
 */
public final class XmlReader {

    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 500_000;
    private static final Pattern VERSION_11 = Pattern.compile("<\\?xml\\s+version\\s*=\\s*[\"']1\\.1[\"']");
    private static final Pattern UNBOUND =
            Pattern.compile("PrefixUnbound\\?(?:[^&]*&)*([^&]+)$|prefix \"([^\"]{1,60})\"[^\"]*not bound");

    private final String file;
    private final Findings findings;
    private String text = "";
    private TextPlaces places = new TextPlaces("", "");

    /**
     * A reader of one file.
     *
     * @param file what it is called in problems
     */
    public XmlReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The root; nothing if the file cannot be read to its end, and then that has been said. */
    public Optional<XmlElement> read(byte[] bytes) {
        text = new XmlText(file, findings).decode(bytes);
        if (text.isBlank()) {
            findings.add(MANIFEST_EMPTY, file, "The file is empty.", "Export the package again.");
            return Optional.empty();
        }
        places = new TextPlaces(file, text);
        int doctype = text.indexOf("<!DOCTYPE");
        if (doctype >= 0 && !inComment(doctype)) {
            findings.add(
                    DOCTYPE,
                    places.at(doctype),
                    "The file declares a document type. Manifests have none, and through it a file can be made to read others on the server or to grow without end.",
                    "Take the line with <!DOCTYPE away, and write the text itself in place of entities such as &name;.");
            return Optional.empty();
        }
        if (VERSION_11.matcher(text).lookingAt()) {
            findings.add(
                    XML_VERSION,
                    places.at(0),
                    "The first line says XML 1.1. Manifests are XML 1.0, and some LMSs cannot read anything else.",
                    "Write version=\"1.0\" in the first line.");
        }
        try {
            return parse();
        } catch (XMLStreamException e) {
            malformed(e);
            return Optional.empty();
        }
    }

    private boolean inComment(int at) {
        int open = text.lastIndexOf("<!--", at);
        int data = text.lastIndexOf("<![CDATA[", at);
        return (open >= 0 && text.indexOf("-->", open) > at) || (data >= 0 && text.indexOf("]]>", data) > at);
    }

    private Optional<XmlElement> parse() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        XMLStreamReader in = factory.createXMLStreamReader(new StringReader(withoutDeclaration()));
        XmlElement root = null;
        XmlElement here = null;
        int depth = 0;
        int count = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement next = element(in, here);
                    if (here != null) {
                        here.add(next);
                    } else {
                        root = next;
                    }
                    here = next;
                    if (++depth > DEEPEST || ++count > MOST_ELEMENTS) {
                        findings.add(
                                XML_TOO_DEEP,
                                next.place(),
                                depth > DEEPEST
                                        ? "Elements stand in one another more than " + DEEPEST + " deep."
                                        : "There are more than " + MOST_ELEMENTS + " elements.",
                                "No course needs that. Export the package again, or ask whoever made it.");
                        return Optional.empty();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    here = here == null ? null : here.parent().orElse(null);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (here != null) {
                        here.add(in.getText());
                    }
                }
                default -> {
                    // comments and instructions say nothing to us
                }
            }
        }
        return Optional.ofNullable(root);
    }

    /** The text was decoded already: what the first line says about its encoding no longer holds. */
    private String withoutDeclaration() {
        if (!text.startsWith("<?xml")) {
            return text;
        }
        int end = text.indexOf("?>");
        return end < 0 || end > 300
                ? text
                : VERSION_11
                                .matcher(text.substring(0, end))
                                .replaceFirst("<?xml version=\"1.0\"")
                                .replaceFirst("\\sencoding\\s*=\\s*(\"[^\"]*\"|'[^']*')", "")
                        + text.substring(end);
    }

    private XmlElement element(XMLStreamReader in, @Nullable XmlElement parent) {
        int end = offset(in.getLocation());
        int start = Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
        String tag = text.substring(start, Math.max(start, Math.min(end, text.length())));
        List<XmlAttribute> attributes = new ArrayList<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String prefix = blank(in.getAttributePrefix(i));
            String local = in.getAttributeLocalName(i);
            int at = attributeAt(tag, prefix.isEmpty() ? local : prefix + ":" + local);
            attributes.add(new XmlAttribute(
                    blank(in.getAttributeNamespace(i)), prefix, local, in.getAttributeValue(i), places.at(start + at)));
        }
        return new XmlElement(
                blank(in.getNamespaceURI()),
                blank(in.getPrefix()),
                in.getLocalName(),
                places.at(start),
                parent,
                attributes);
    }

    private static int attributeAt(String tag, String name) {
        for (int at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1)) {
            int after = at + name.length();
            while (after < tag.length() && Character.isWhitespace(tag.charAt(after))) {
                after++;
            }
            if (Character.isWhitespace(tag.charAt(at - 1)) && after < tag.length() && tag.charAt(after) == '=') {
                return at;
            }
        }
        return 0;
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private int offset(Location location) {
        int line = Math.max(1, location.getLineNumber());
        int shift = line == 1 && text.startsWith("<?xml")
                ? text.length() - withoutDeclaration().length()
                : 0;
        return Math.min(text.length(), places.start(line) + Math.max(1, location.getColumnNumber()) - 1 + shift);
    }

    private void malformed(XMLStreamException e) {
        int at = e.getLocation() == null ? 0 : Math.max(0, offset(e.getLocation()) - 1);
        String said = String.valueOf(e.getMessage());
        Matcher unbound = UNBOUND.matcher(said);
        if (unbound.find()) {
            String prefix = unbound.group(1) == null
                    ? unbound.group(2)
                    : unbound.group(1).strip();
            findings.add(
                    UNDECLARED_PREFIX,
                    places.at(Math.max(0, text.lastIndexOf('<', at))),
                    "The prefix " + prefix + ": is used and never declared, so the file cannot be read.",
                    "Add xmlns:" + prefix + "=\"…\" with the address of its standard to the first element.");
            return;
        }
        findings.add(
                NOT_WELL_FORMED,
                places.at(at),
                "The file is not well-formed XML, so no LMS can read it. " + XmlFault.words(text, said),
                XmlFault.HINT);
    }
}

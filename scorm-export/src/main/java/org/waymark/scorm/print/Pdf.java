package org.waymark.scorm.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.waymark.scorm.packaging.Content;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Sets pages as PDF: tagged (PDF/UA-1, ISO 14289-1), with letters embedded, and the same bytes for the same pages. It is the only class that knows the library, which is
 * loaded when the first page is set.
 */
final class Pdf {

    private static final String PICTURES = "waymark";

    private Pdf() {}

    /**
     * Writes a PDF.
     *
     * @param html well-formed as XML
     * @param media pictures by the paths under which the pages show them
     * @throws IOException if it can't be written
     */
    static void write(String html, Map<String, Content> media, OutputStream out) throws IOException {
        Document document = parse(html);
        PdfPictures pictures = new PdfPictures(media);
        pictures.describeOthers(document);
        // Its log would go to the console; what learners' words need is in the document, and the rest is its own
        // affair.
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Waymark");
        builder.useUriResolver((base, uri) -> uri.startsWith("media/") ? PICTURES + ":" + uri : null);
        builder.useProtocolsStreamImplementation(pictures, PICTURES);
        font(builder, "text", 400, FontStyle.NORMAL);
        font(builder, "text-italic", 400, FontStyle.ITALIC);
        font(builder, "text-bold", 700, FontStyle.NORMAL);
        font(builder, "text-bold-italic", 700, FontStyle.ITALIC);
        font(builder, "signs", 400, FontStyle.NORMAL);
        font(builder, "signs-bold", 700, FontStyle.NORMAL);
        builder.withW3cDocument(document, PICTURES + ":");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                PdfIdentity.fix(pdf, html);
                pdf.save(out);
            }
        }
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(
                () -> Pdf.class.getResourceAsStream(file + ".ttf"),
                file.startsWith("text") ? "Atkinson Hyperlegible Next" : "DejaVu Sans",
                weight,
                style,
                true);
    }

    private static Document parse(String html) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            Document document = parser.parse(new InputSource(new StringReader(html)));
            prepare(document.getElementsByTagName("*"));
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IOException("the pages are not well-formed: " + e.getMessage(), e);
        }
    }

    /** Makes ids known as such, and gives links the description that PDF/UA wants of them (ISO 14289-1 §7.18.5). */
    private static void prepare(NodeList elements) {
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.hasAttribute("id")) {
                element.setIdAttribute("id", true);
            }
            if (element.getTagName().equals("a") && !element.hasAttribute("title")) {
                element.setAttribute("title", element.getTextContent().strip());
            }
        }
    }
}

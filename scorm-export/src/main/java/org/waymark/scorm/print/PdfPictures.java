package org.waymark.scorm.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.waymark.scorm.packaging.Content;

/** The pictures of a PDF: a plan's own media, and nothing else. */
final class PdfPictures implements FSStreamFactory {

    private static final Set<String> SHOWN = Set.of("png", "jpg", "jpeg", "gif");

    private final Map<String, Content> media;

    PdfPictures(Map<String, Content> media) {
        this.media = media;
    }

    /** Puts a picture's description in its place where the PDF can't show it. */
    void describeOthers(Document document) {
        NodeList images = document.getElementsByTagName("img");
        for (int i = images.getLength() - 1; i >= 0; i--) {
            Element image = (Element) images.item(i);
            String source = image.getAttribute("src");
            if (!SHOWN.contains(PaperFiles.ending(source)) || !media.containsKey(path(source))) {
                Element words = document.createElement("em");
                words.setTextContent("[" + image.getAttribute("alt") + "]");
                image.getParentNode().replaceChild(words, image);
            }
        }
    }

    @Override
    public FSStream getUrl(String url) {
        Content content = media.get(path(url.substring(url.indexOf(':') + 1)));
        return new FSStream() {
            @Override
            public InputStream getStream() {
                try {
                    return content == null ? InputStream.nullInputStream() : content.open();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    private static String path(String source) {
        return URLDecoder.decode(source.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

package org.waymark.scorm.packaging;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a page with the files that it shows within it. */
public final class InlinedMedia {

    private static final Pattern SOURCE = Pattern.compile(" (src|poster)=\"(media/[^\"]+)\"");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("vtt", "text/vtt"));

    private InlinedMedia() {}

    /**
     * Copies a page, in UTF-8; where it shows a file, the file itself comes instead as a {@code data:} address, a small piece at a time.
     *
     * @param media files by the paths under which the page shows them
     */
    public static void write(OutputStream out, String html, Map<String, Content> media) throws IOException {
        Matcher source = SOURCE.matcher(html);
        int copied = 0;
        while (source.find()) {
            String path = URLDecoder.decode(
                    source.group(2).replace("+", "%2B").replace("&amp;", "&"), StandardCharsets.UTF_8);
            Content content = media.get(path);
            if (content != null) {
                text(out, html.substring(copied, source.start(2)));
                text(out, "data:" + type(path) + ";base64,");
                try (InputStream in = content.open();
                        OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out))) {
                    in.transferTo(base64);
                }
                copied = source.end(2);
            }
        }
        text(out, html.substring(copied));
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // What comes after it goes to the same stream.
        }
    }
}

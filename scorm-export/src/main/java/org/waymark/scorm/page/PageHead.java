package org.waymark.scorm.page;

import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The part of a page's head in which packages differ: what it may connect to, and what the player is told about the package.
 *
 * @param format which reporter the player takes: the id of the format
 * @param platform what statements name as their platform
 * @param connect what the page may connect to beside its own origin, as sources of a content security policy (CSP 3 §2.3.1)
 * @param xapiBeside whether {@code xapi.json} stands beside the page
 */
public record PageHead(String format, String platform, List<String> connect, boolean xapiBeside) {

    /** Any record store: for packages that are told of theirs only when they are launched. The player then narrows it down to that one. */
    public static final List<String> ANY_RECORD_STORE = List.of("https:", "http:");

    public PageHead {
        connect = List.copyOf(connect);
    }

    /** The head of a page that connects to nothing. */
    public static PageHead of(String format, String platform) {
        return new PageHead(format, platform, List.of(), false);
    }

    /** A head that may also connect to a record store whose address stands in {@code xapi.json}. */
    public PageHead and(String endpoint) {
        return new PageHead(format, platform, List.of(origin(endpoint)), true);
    }

    /** A head that may also connect to these. */
    public PageHead connectingTo(List<String> sources) {
        return new PageHead(format, platform, sources, xapiBeside);
    }

    /** The origin of an address. */
    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    /** As HTML, for a page beside which its script and style stand. */
    public String html() {
        String policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src "
                        + String.join(
                                " ",
                                Stream.concat(Stream.of("'self'"), connect.stream())
                                        .toList()) + "; base-uri 'none'; form-action 'none'; object-src 'none'";
        return policy(policy) + "<link rel=\"stylesheet\" href=\"waymark.css\">\n" + data()
                + "<script src=\"waymark.js\"></script>";
    }

    /**
     * As HTML, for a page that holds its script and style.
     *
     * @param scriptHash the base64 of the script's SHA-256
     * @param styleHash the base64 of the style's SHA-256
     */
    public String htmlWith(String script, String scriptHash, String style, String styleHash) {
        String policy = "default-src 'none'; script-src 'sha256-" + scriptHash + "'; style-src 'sha256-" + styleHash
                + "'; img-src data:; media-src data:; connect-src "
                + (connect.isEmpty() ? "'none'" : String.join(" ", connect))
                + "; base-uri 'none'; form-action 'none'; object-src 'none'";
        return policy(policy) + "<style>" + style + "</style>\n" + data() + "<script>" + script + "</script>";
    }

    private static String policy(String policy) {
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n";
    }

    private String data() {
        StringWriter data = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), data)) {
            out.writeStartObject();
            out.writeStringProperty("format", format);
            out.writeStringProperty("platform", platform);
            out.writeBooleanProperty("lrs", xapiBeside);
            out.writeEndObject();
        }
        return "<script type=\"application/json\" id=\"package-data\">"
                + data.toString().replace("<", "\\u003c") + "</script>\n";
    }
}

package org.waymark.xapi.receive;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a request brings, never more than a limit. */
final class Body {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";]*)\"?", Pattern.CASE_INSENSITIVE);
    /** So much of a body that is too long is still taken in, unread: a sender that is cut off in the middle never sees the answer. */
    private static final long DRAINED = 64L << 20;

    private Body() {}

    static byte[] json(HttpExchange exchange, int most) throws Refusal, IOException {
        refuseOtherTypes(exchange.getRequestHeaders().getFirst("Content-Type"));
        String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(415, "Send the body as it is, without a Content-Encoding.");
        }
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(most);
        if (body.length == most && in.read() >= 0) {
            drain(in);
            throw new Refusal(413, "The body is longer than " + most + " octets. Send fewer statements at once.");
        }
        return body;
    }

    private static void refuseOtherTypes(@Nullable String contentType) throws Refusal {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("multipart/mixed")) {
            throw new Refusal(
                    400,
                    "Attachments are not taken. Send the statements as application/json, and give each attachment a fileUrl.");
        }
        if (!type.equals("application/json")) {
            throw new Refusal(400, "Send statements with the Content-Type application/json.");
        }
        var charset = CHARSET.matcher(contentType == null ? "" : contentType);
        if (charset.find() && !charset.group(1).strip().equalsIgnoreCase("utf-8")) {
            throw new Refusal(400, "Send JSON as UTF-8.");
        }
    }

    private static void drain(InputStream in) throws IOException {
        byte[] unread = new byte[1 << 16];
        long left = DRAINED;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = in.read(unread);
        }
    }
}

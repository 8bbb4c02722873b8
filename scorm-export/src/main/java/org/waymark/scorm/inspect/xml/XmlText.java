package org.waymark.scorm.inspect.xml;

import static org.waymark.scorm.inspect.finding.XmlProblem.BYTE_ORDER_MARK;
import static org.waymark.scorm.inspect.finding.XmlProblem.UNKNOWN_ENCODING;
import static org.waymark.scorm.inspect.finding.XmlProblem.UTF16_MANIFEST;
import static org.waymark.scorm.inspect.finding.XmlProblem.WRONG_ENCODING;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Place;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.finding.TextPlaces;

/** Turns a manifest's bytes into text (XML 1.0 §4.3.3 and appendix F), and says what is wrong with how they are written down. */
final class XmlText {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s{0,64}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,60})[\"']");
    private static final String AS_UTF8 =
            "Save the file as UTF-8 without a byte order mark, and let its first line say encoding=\"UTF-8\".";

    private final String file;
    private final Findings findings;

    XmlText(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    String decode(byte[] bytes) {
        int mark = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE) ? 2 : 0;
        Charset charset = charset(bytes, mark);
        if (mark == 3) {
            findings.add(
                    BYTE_ORDER_MARK,
                    new Place(file, 1, 1),
                    "The file begins with a byte order mark: three bytes that cannot be seen. A few LMSs stumble over it.",
                    "Save the file as UTF-8 without a byte order mark.");
        } else if (charset.name().startsWith("UTF-16")) {
            findings.add(
                    UTF16_MANIFEST,
                    new Place(file, 1, 1),
                    "The file is written in UTF-16. XML allows that, and many LMSs only read UTF-8.",
                    AS_UTF8);
        }
        return strict(Arrays.copyOfRange(bytes, mark, bytes.length), charset);
    }

    private Charset charset(byte[] bytes, int mark) {
        Charset seen = seen(bytes, mark);
        String start = new String(bytes, mark, Math.min(bytes.length - mark, 600), seen);
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find()) {
            return seen;
        }
        String name = declared.group(1);
        Place place = new Place(file, 1, 1);
        boolean wide = seen.name().startsWith("UTF-16");
        if (wide != name.toUpperCase(Locale.ROOT).startsWith("UTF-16")
                || (mark == 3 && !name.equalsIgnoreCase("UTF-8"))) {
            findings.add(
                    WRONG_ENCODING,
                    place,
                    "The first line says that the file is written in " + name + ", and it is written in " + seen.name()
                            + ".",
                    AS_UTF8);
            return seen;
        }
        try {
            return wide ? seen : Charset.forName(name);
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            findings.add(
                    UNKNOWN_ENCODING,
                    place,
                    "The first line names an encoding that does not exist: " + Findings.quote(name) + ".",
                    AS_UTF8);
            return seen;
        }
    }

    private static Charset seen(byte[] bytes, int mark) {
        if (mark == 2) {
            return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        return starts(bytes, '<', 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Decodes; at the first bytes that are not what the file says, says so, and reads the rest as it comes. */
    private String strict(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 16);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String before = out.flip().toString();
            findings.add(
                    WRONG_ENCODING,
                    new TextPlaces(file, before).at(before.length()),
                    "From here the file is not written in " + charset.name()
                            + ", as it says or as XML is unless it says otherwise: a letter such as é or – is stored in another way.",
                    AS_UTF8);
            return new String(bytes, charset);
        }
        return out.flip().toString();
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}

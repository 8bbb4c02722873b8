package org.waymark.xapi.statement;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON (RFC 8259) from bytes, one token after the other, without making objects: what was read is told as a span. It is stricter than a
 * parser has to be, and gives up ({@link GaveUp}) on whatever is wrong or merely unusual, such as an escape in the name of a property; somebody who
 * has more time looks at that then. Not safe for use by several threads.
 */
final class JsonBytes {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int from;
    private int to;
    private boolean plain;
    private boolean lines;

    void open(byte[] json, int offset, int length) {
        bytes = json;
        at = offset;
        end = offset + length;
        lines = false;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the next token begins, once white space is skipped. */
    int at() {
        return at;
    }

    int end() {
        return end;
    }

    /** Goes past so many octets, which are a whole value. */
    void skip(int count) {
        at += count;
    }

    /** Where the text or number that was read begins, without its quotes. */
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Whether the text that was read has no escapes. */
    boolean plain() {
        return plain;
    }

    /** Whether there was a line end between tokens. */
    boolean hasLines() {
        return lines;
    }

    /** The next octet that is not white space. It is not consumed. */
    int peek() {
        while (at < end) {
            int octet = bytes[at];
            if (octet > ' ') {
                return octet;
            }
            if (octet == '\n' || octet == '\r') {
                lines = true;
            } else if (octet != ' ' && octet != '\t') {
                throw new GaveUp();
            }
            at++;
        }
        throw new GaveUp();
    }

    void expect(int octet) {
        if (peek() != octet) {
            throw new GaveUp();
        }
        at++;
    }

    /** Consumes the octet if it is the next. */
    boolean take(int octet) {
        if (peek() != octet) {
            return false;
        }
        at++;
        return true;
    }

    /** Begins an object: true if there is a property in it, whose name was then read, with its value next. */
    boolean first() {
        expect('{');
        return !take('}') && name();
    }

    /** Goes on in an object after a value: false at its end. */
    boolean next() {
        if (take(',')) {
            return name();
        }
        expect('}');
        return false;
    }

    /** Begins a list: true if there is something in it. */
    boolean firstItem() {
        expect('[');
        return !take(']');
    }

    boolean nextItem() {
        if (take(',')) {
            return true;
        }
        expect(']');
        return false;
    }

    private boolean name() {
        string();
        if (!plain) {
            throw new GaveUp();
        }
        expect(':');
        return true;
    }

    /** Whether what was read is exactly this. */
    boolean is(byte[] text) {
        int length = text.length;
        if (to - from != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(byte[] text) {
        if (to - from < text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (bytes[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first eight octets of what was read, and its length, as one number to compare names by. */
    long head() {
        return head(bytes, from, to - from);
    }

    static long head(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return head(text, 0, text.length);
    }

    private static long head(byte[] text, int from, int length) {
        long head = 0;
        if (from + 8 <= text.length) {
            head = (long) EIGHT.get(text, from);
            if (length < 8) {
                head &= (1L << (8 * length)) - 1;
            }
        } else {
            for (int i = Math.min(8, length) - 1; i >= 0; i--) {
                head = (head << 8) | (text[from + i] & 0xff);
            }
        }
        return head * 31 + length;
    }

    /** Reads a text. */
    void string() {
        expect('"');
        plain = true;
        from = at;
        int i = at;
        while (true) {
            while (i + 8 <= end) {
                long eight = (long) EIGHT.get(bytes, i);
                long special = zeros(eight ^ 0x2222222222222222L)
                        | zeros(eight ^ 0x5c5c5c5c5c5c5c5cL)
                        | ((eight - 0x2020202020202020L) & ~eight & HIGHS)
                        | (eight & HIGHS);
                if (special != 0) {
                    i += Long.numberOfTrailingZeros(special) >>> 3;
                    break;
                }
                i += 8;
            }
            if (i >= end) {
                throw new GaveUp();
            }
            int octet = bytes[i];
            if (octet == '"') {
                to = i;
                at = i + 1;
                return;
            }
            if (octet < 0) {
                i = character(i);
            } else if (octet == '\\') {
                plain = false;
                i = escape(i);
            } else if (octet < ' ') {
                throw new GaveUp();
            } else {
                i++;
            }
        }
    }

    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGHS;
    }

    /** Where the character of several octets ends that begins here (RFC 3629 §4). */
    private int character(int i) {
        int first = bytes[i] & 0xff;
        int more = first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
        if (more < 0 || i + more >= end) {
            throw new GaveUp();
        }
        int second = bytes[i + 1] & 0xff;
        int low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < low || second > high) {
            throw new GaveUp();
        }
        for (int k = 2; k <= more; k++) {
            if ((bytes[i + k] & 0xc0) != 0x80) {
                throw new GaveUp();
            }
        }
        return i + more + 1;
    }

    private int escape(int i) {
        if (i + 1 >= end) {
            throw new GaveUp();
        }
        switch (bytes[i + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return i + 2;
            }
            case 'u' -> {
                int unit = hex4(i + 2);
                if (unit < 0xd800 || unit > 0xdfff) {
                    return i + 6;
                }
                boolean pair = unit < 0xdc00 && i + 7 < end && bytes[i + 6] == '\\' && bytes[i + 7] == 'u';
                int other = pair ? hex4(i + 8) : 0;
                if (other < 0xdc00 || other > 0xdfff) {
                    throw new GaveUp();
                }
                return i + 12;
            }
            default -> throw new GaveUp();
        }
    }

    private int hex4(int i) {
        if (i + 4 > end) {
            throw new GaveUp();
        }
        int unit = 0;
        for (int k = i; k < i + 4; k++) {
            int digit = bytes[k] > 0 ? Character.digit(bytes[k], 16) : -1;
            if (digit < 0) {
                throw new GaveUp();
            }
            unit = (unit << 4) | digit;
        }
        return unit;
    }

    /** Reads a number. */
    void number() {
        int first = peek();
        from = at;
        int i = at;
        if (first == '-') {
            i++;
        }
        int digits = i;
        i = digits(i);
        if (i == digits || (bytes[digits] == '0' && i > digits + 1)) {
            throw new GaveUp();
        }
        if (i < end && bytes[i] == '.') {
            int fraction = i + 1;
            i = digits(fraction);
            if (i == fraction) {
                throw new GaveUp();
            }
        }
        if (i < end && (bytes[i] == 'e' || bytes[i] == 'E')) {
            i++;
            if (i < end && (bytes[i] == '+' || bytes[i] == '-')) {
                i++;
            }
            int exponent = i;
            i = digits(exponent);
            if (i == exponent || i - exponent > 6) {
                throw new GaveUp();
            }
        }
        if (i - from > StatementReader.LONGEST_NUMBER) {
            throw new GaveUp();
        }
        to = i;
        at = i;
    }

    private int digits(int i) {
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    /** Reads true or false. */
    boolean truth() {
        boolean truth = peek() == 't';
        literal(truth ? Names.TRUE : Names.FALSE);
        return truth;
    }

    void literal(byte[] word) {
        if (at + word.length > end) {
            throw new GaveUp();
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                throw new GaveUp();
            }
        }
        at += word.length;
    }

    /** What was read, with escapes undone. */
    String text() {
        return text(bytes, from, to, plain);
    }

    static String text(byte[] bytes, int from, int to, boolean plain) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (plain) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i++);
            if (unit != '\\') {
                whole.append(unit);
                continue;
            }
            char escaped = text.charAt(i++);
            switch (escaped) {
                case 'b' -> whole.append('\b');
                case 'f' -> whole.append('\f');
                case 'n' -> whole.append('\n');
                case 'r' -> whole.append('\r');
                case 't' -> whole.append('\t');
                case 'u' -> {
                    whole.append((char) Integer.parseInt(text, i, i + 4, 16));
                    i += 4;
                }
                default -> whole.append(escaped);
            }
        }
        return whole.toString();
    }
}

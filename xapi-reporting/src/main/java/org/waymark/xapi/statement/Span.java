package org.waymark.xapi.statement;

import java.nio.charset.StandardCharsets;

/** A text in a statement that was scanned: octets of UTF-8, escapes undone. It changes with the next statement. */
public final class Span {

    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int from;
    private int to = -1;

    Span() {}

    void clear() {
        bytes = NOTHING;
        from = 0;
        to = -1;
    }

    /** Takes the text that was just read. */
    void set(JsonBytes in) {
        if (in.plain()) {
            set(in.bytes(), in.from(), in.to());
        } else {
            byte[] text = in.text().getBytes(StandardCharsets.UTF_8);
            set(text, 0, text.length);
        }
    }

    void set(byte[] of, int begin, int end) {
        bytes = of;
        from = begin;
        to = end;
    }

    void set(Span other) {
        set(other.bytes, other.from, other.to);
    }

    /** Whether the statement has it, be it empty. */
    public boolean present() {
        return to >= from;
    }

    /** Holds the text, from {@link #from} on. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where it begins. */
    public int from() {
        return from;
    }

    /** How many octets it has. */
    public int length() {
        return Math.max(0, to - from);
    }

    boolean is(byte[] text) {
        return length() == text.length && endsWith(text);
    }

    boolean startsWith(byte[] text) {
        return length() >= text.length && same(from, text);
    }

    boolean endsWith(byte[] text) {
        return length() >= text.length && same(to - text.length, text);
    }

    private boolean same(int begin, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (bytes[begin + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text; empty if the statement does not have it. */
    @Override
    public String toString() {
        return present() ? new String(bytes, from, to - from, StandardCharsets.UTF_8) : "";
    }
}

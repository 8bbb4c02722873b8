package org.waymark.xapi.statement;

import java.nio.charset.StandardCharsets;

/** A text in a statement that was scanned: octets of UTF-8, escapes undone. It changes with the next statement. */
public final class Span {

    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int from;
    private int to = -1;
    private boolean lasting;

    Span() {}

    void clear() {
        bytes = NOTHING;
        from = 0;
        to = -1;
        lasting = false;
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
        lasting = false;
    }

    void set(Span other) {
        set(other.bytes, other.from, other.to);
        lasting = other.lasting;
    }

    /** Takes octets that nobody changes any more. */
    void setLasting(byte[] of, int begin, int end) {
        set(of, begin, end);
        lasting = true;
    }

    /** The same text, of octets that stay: where it stood in some, it stands in a copy of them from an offset on. */
    Span lasting(byte[] statement, int offset, byte[] copy) {
        Span stays = new Span();
        if (present()) {
            int moved = bytes == statement ? offset : 0;
            stays.setLasting(bytes == statement ? copy : bytes, from - moved, to - moved);
        }
        return stays;
    }

    /** Whether its octets stay as they are after the next statement was read: the same text is often told of by the same octets again then. */
    public boolean isLasting() {
        return lasting;
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

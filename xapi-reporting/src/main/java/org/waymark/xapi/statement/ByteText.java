package org.waymark.xapi.statement;

import java.util.Arrays;

/** Octets that are put together. It is used again and again, so it makes nothing new once it is large enough. */
public final class ByteText {

    private byte[] bytes = new byte[256];
    private int length;

    /** Empty. */
    public ByteText() {}

    /** Makes it empty. */
    public void clear() {
        length = 0;
    }

    /** Holds them, from 0 on. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many there are. */
    public int length() {
        return length;
    }

    /** Forgets what lies beyond a length. */
    public void cut(int shorter) {
        length = shorter;
    }

    /** Adds all of them. */
    public ByteText add(byte[] more) {
        return add(more, 0, more.length);
    }

    /** Adds some of them. */
    public ByteText add(byte[] more, int from, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.multiplyExact(bytes.length, 2), Math.addExact(length, count)));
        }
        System.arraycopy(more, from, bytes, length, count);
        length += count;
        return this;
    }

    /** Adds all of another's. */
    public ByteText add(ByteText more) {
        return add(more.bytes, 0, more.length);
    }

    /** Adds one. */
    public ByteText add(char octet) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.multiplyExact(length, 2));
        }
        bytes[length++] = (byte) octet;
        return this;
    }

    /** Adds a text of a statement. */
    public ByteText add(Span text) {
        return text.present() ? add(text.bytes(), text.from(), text.length()) : this;
    }
}

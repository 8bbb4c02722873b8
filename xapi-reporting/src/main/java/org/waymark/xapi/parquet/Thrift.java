package org.waymark.xapi.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.waymark.xapi.statement.ByteText;

/** Writes structures in Thrift's compact protocol, in which Parquet keeps what it says about its data. */
final class Thrift {

    static final int I32 = 5;
    static final int BINARY = 8;
    static final int STRUCT = 12;

    private final ByteText out = new ByteText();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    byte[] bytes() {
        return Arrays.copyOf(out.bytes(), out.length());
    }

    Thrift i32(int field, long value) {
        return head(field, I32).zigzag(value);
    }

    Thrift i64(int field, long value) {
        return head(field, 6).zigzag(value);
    }

    Thrift truth(int field, boolean value) {
        return head(field, value ? 1 : 2);
    }

    Thrift text(int field, String value) {
        return head(field, BINARY).text(value);
    }

    Thrift text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.add(bytes);
        return this;
    }

    Thrift list(int field, int type, int size) {
        head(field, 9);
        if (size < 15) {
            out.add((char) ((size << 4) | type));
        } else {
            out.add((char) (0xf0 | type));
            varint(size);
        }
        return this;
    }

    Thrift zigzag(long value) {
        varint((value << 1) ^ (value >> 63));
        return this;
    }

    /** Begins a structure in a field. */
    Thrift begin(int field) {
        head(field, STRUCT);
        return begin();
    }

    /** Begins a structure that is an element of a list, or the outermost. */
    Thrift begin() {
        outer.push(last);
        last = 0;
        return this;
    }

    Thrift end() {
        out.add((char) 0);
        last = outer.pop();
        return this;
    }

    private Thrift head(int field, int type) {
        out.add((char) (((field - last) << 4) | type));
        last = field;
        return this;
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.add((char) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.add((char) left);
    }
}

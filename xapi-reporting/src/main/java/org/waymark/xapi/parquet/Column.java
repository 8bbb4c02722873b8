package org.waymark.xapi.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.waymark.xapi.statement.ByteText;

/** A column that is filled row by row, and written for some of its rows. */
public abstract sealed class Column
        permits Column.OfIds, Column.OfTimes, Column.OfDoubles, Column.OfTruths, TextColumn {

    private final String name;

    Column(String name) {
        this.name = name;
    }

    /** Its name. */
    public final String name() {
        return name;
    }

    /** Forgets all rows. */
    public abstract void clear();

    abstract Type type();

    /** Whether rows may have nothing in it. */
    boolean optional() {
        return false;
    }

    abstract boolean has(int row);

    /** Writes the dictionary of these rows and says how many entries it has; writes nothing if there is none. */
    int dictionary(int[] rows, ByteText out) {
        return 0;
    }

    /** Writes the values of these rows, all of which have one. */
    abstract void values(int[] rows, ByteText out);

    /** Parquet's types. */
    enum Type {
        BOOLEAN(0),
        INT64(2),
        DOUBLE(5),
        BYTE_ARRAY(6);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** UUIDs, written as text. */
    public static final class OfIds extends Column {
        /** The two hexadecimal digits of each octet. */
        private static final short[] PAIRS = pairs();

        private final LongList high = new LongList();
        private final LongList low = new LongList();

        /** A column of this name. */
        public OfIds(String name) {
            super(name);
        }

        /** What a row holds. */
        public UUID get(int row) {
            return new UUID(high.get(row), low.get(row));
        }

        /** Adds a row. */
        public void add(long first, long second) {
            high.add(first);
            low.add(second);
        }

        @Override
        public void clear() {
            high.clear();
            low.clear();
        }

        @Override
        Type type() {
            return Type.BYTE_ARRAY;
        }

        @Override
        boolean has(int row) {
            return true;
        }

        @Override
        void values(int[] rows, ByteText out) {
            byte[] text = new byte[40];
            text[0] = 36;
            for (int row : rows) {
                long first = high.get(row);
                long second = low.get(row);
                digits(first >>> 32, 8, text, 4);
                text[12] = '-';
                digits(first >>> 16, 4, text, 13);
                text[17] = '-';
                digits(first, 4, text, 18);
                text[22] = '-';
                digits(second >>> 48, 4, text, 23);
                text[27] = '-';
                digits(second, 12, text, 28);
                out.add(text);
            }
        }

        private static void digits(long number, int count, byte[] text, int at) {
            for (int i = count - 2, shift = 0; i >= 0; i -= 2, shift += 8) {
                short two = PAIRS[(int) (number >>> shift) & 0xff];
                text[at + i] = (byte) (two >> 8);
                text[at + i + 1] = (byte) two;
            }
        }

        private static short[] pairs() {
            short[] pairs = new short[256];
            for (int i = 0; i < 256; i++) {
                pairs[i] = (short) (Character.forDigit(i >> 4, 16) << 8 | Character.forDigit(i & 15, 16));
            }
            return pairs;
        }
    }

    /** Points in time, in microseconds since 1970, in UTC and without a zone. */
    public static final class OfTimes extends Column {
        private final LongList micros = new LongList();

        /** A column of this name. */
        public OfTimes(String name) {
            super(name);
        }

        /** Adds a row. */
        public void add(long time) {
            micros.add(time);
        }

        /** What a row holds. */
        public long get(int row) {
            return micros.get(row);
        }

        @Override
        public void clear() {
            micros.clear();
        }

        @Override
        Type type() {
            return Type.INT64;
        }

        @Override
        boolean has(int row) {
            return true;
        }

        @Override
        void values(int[] rows, ByteText out) {
            ByteBuffer bytes = ByteBuffer.allocate(rows.length * 8).order(ByteOrder.LITTLE_ENDIAN);
            for (int row : rows) {
                bytes.putLong(micros.get(row));
            }
            out.add(bytes.array());
        }
    }

    /** Numbers; not a number is nothing. */
    public static final class OfDoubles extends Column {
        private final LongList bits = new LongList();

        /** A column of this name. */
        public OfDoubles(String name) {
            super(name);
        }

        /** Adds a row. */
        public void add(double number) {
            bits.add(Double.doubleToLongBits(number));
        }

        @Override
        public void clear() {
            bits.clear();
        }

        @Override
        Type type() {
            return Type.DOUBLE;
        }

        @Override
        boolean optional() {
            return true;
        }

        @Override
        boolean has(int row) {
            return !Double.isNaN(Double.longBitsToDouble(bits.get(row)));
        }

        @Override
        void values(int[] rows, ByteText out) {
            ByteBuffer bytes = ByteBuffer.allocate(rows.length * 8).order(ByteOrder.LITTLE_ENDIAN);
            for (int row : rows) {
                bytes.putLong(bits.get(row));
            }
            out.add(bytes.array());
        }
    }

    /** True, false or nothing. */
    public static final class OfTruths extends Column {
        private final LongList truths = new LongList();

        /** A column of this name. */
        public OfTruths(String name) {
            super(name);
        }

        /** Adds a row: 1 for true, 0 for false, anything else for nothing. */
        public void add(int truth) {
            truths.add(truth);
        }

        /** Changes a row. */
        public void set(int row, int truth) {
            truths.set(row, truth);
        }

        @Override
        public void clear() {
            truths.clear();
        }

        @Override
        Type type() {
            return Type.BOOLEAN;
        }

        @Override
        boolean optional() {
            return true;
        }

        @Override
        boolean has(int row) {
            return truths.get(row) == 0 || truths.get(row) == 1;
        }

        @Override
        void values(int[] rows, ByteText out) {
            int bits = 0;
            for (int i = 0; i < rows.length; i++) {
                bits |= (int) truths.get(rows[i]) << (i & 7);
                if ((i & 7) == 7 || i == rows.length - 1) {
                    out.add((char) bits);
                    bits = 0;
                }
            }
        }
    }
}

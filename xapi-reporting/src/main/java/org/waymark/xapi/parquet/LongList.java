package org.waymark.xapi.parquet;

import java.util.Arrays;

/** Numbers, one after the other. */
final class LongList {

    private long[] numbers = new long[1024];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    long get(int i) {
        return numbers[i];
    }

    void set(int i, long number) {
        numbers[i] = number;
    }

    void clear() {
        size = 0;
    }
}

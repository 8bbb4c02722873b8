package org.waymark.course;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;

/** Puts the items of a question in an order that says nothing about the right one, and that is the same for everybody, always. */
final class Shuffle {

    private Shuffle() {}

    /** The items by a checksum of their ids, so that one that is added leaves the others in their order; turned by one where that is the order given. */
    static <T> List<T> of(String question, List<T> items, Function<T, String> id) {
        List<T> shuffled = new ArrayList<>(items);
        shuffled.sort(Comparator.comparing((T item) -> checksum(question + "/" + id.apply(item)))
                .thenComparing(id));
        if (shuffled.equals(items)) {
            Collections.rotate(shuffled, 1);
        }
        return List.copyOf(shuffled);
    }

    private static long checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}

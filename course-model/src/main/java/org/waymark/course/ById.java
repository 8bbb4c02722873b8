package org.waymark.course;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/** An unchangeable list whose things are found by their ids at once. Two things may have the same id: then the first is found. */
final class ById<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> list;
    private final Map<String, T> byId = new HashMap<>();

    private ById(List<T> list, Function<T, String> id) {
        this.list = list;
        list.forEach(each -> byId.putIfAbsent(id.apply(each), each));
    }

    static <T> ById<T> of(List<T> list, Function<T, String> id) {
        return new ById<>(List.copyOf(list), id);
    }

    Optional<T> first(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public T get(int index) {
        return list.get(index);
    }

    @Override
    public int size() {
        return list.size();
    }
}

package org.waymark.scorm.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a manifest says of its schemas: for each namespace the file at the root of the package, as far as the provider gave one. Without any it says nothing, since a
 * {@code schemaLocation} that names files which are not there is worse than none.
 *
 * @param byNamespace names of files by namespace
 */
record Schemas(Map<String, String> byNamespace) {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    Schemas {
        byNamespace = Map.copyOf(byNamespace);
    }

    /** The attributes of the root element, as names and values in turn. */
    List<String> attributes(Set<String> files) {
        String locations = byNamespace.entrySet().stream()
                .filter(each -> files.contains(each.getValue()))
                .map(each -> each.getKey() + " " + each.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
        List<String> attributes = new ArrayList<>();
        if (!locations.isEmpty()) {
            attributes.addAll(List.of("xmlns:xsi", INSTANCE, "xsi:schemaLocation", locations));
        }
        return attributes;
    }
}

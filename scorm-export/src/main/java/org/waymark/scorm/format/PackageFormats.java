package org.waymark.scorm.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The formats that there are, in a fixed order: Waymark's own first.
 *
 * @param all each with an id of its own
 */
public record PackageFormats(List<PackageFormat> all) {

    /** @throws IllegalArgumentException if two have the same id */
    public PackageFormats {
        all = List.copyOf(all);
        Map<String, PackageFormat> known = new HashMap<>();
        for (PackageFormat each : all) {
            PackageFormat other = known.putIfAbsent(each.id(), each);
            if (other != null) {
                throw new IllegalArgumentException("two formats are called \"" + each.id() + "\": "
                        + other.getClass().getName() + " and " + each.getClass().getName());
            }
        }
    }

    /**
     * The formats on the class path.
     *
     * @throws java.util.ServiceConfigurationError if a jar names one that is not there or can't be made
     */
    public static PackageFormats found() {
        List<PackageFormat> found = new ArrayList<>();
        ServiceLoader.load(PackageFormat.class).forEach(found::add);
        return new PackageFormats(found);
    }

    /** The format with this id. */
    public Optional<PackageFormat> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The ids, in order. */
    public List<String> ids() {
        return all.stream().map(PackageFormat::id).toList();
    }
}

package org.waymark.xapi.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.waymark.core.Vocabulary;
import org.waymark.xapi.statement.StatementOutline;

/**
 * Where each thing that statements speak of has its place: in which activity, module and course. The catalogue is the authority; what it does not know
 * is taken from the types and the context of the statements.
 */
final class Places {

    private final Map<String, CatalogueIndex.Kind> kinds = new HashMap<>();
    private final Map<String, String> modules = new HashMap<>();
    private final Map<String, Set<String>> courses = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    Places(CatalogueIndex index) {
        for (CatalogueIndex.Item item : index.items()) {
            kinds.put(item.iri(), item.kind());
        }
        for (CatalogueIndex.Item item : index.items()) {
            for (String part : item.contains()) {
                if (item.kind() == CatalogueIndex.Kind.COURSE) {
                    courses.computeIfAbsent(part, key -> new HashSet<>()).add(item.iri());
                } else {
                    modules.put(part, item.iri());
                }
            }
        }
    }

    /** Notes what a statement tells about places. */
    void learn(StatementOutline outline) {
        seen.add(outline.activity());
        outline.types().forEach(types::putIfAbsent);
        if (!outline.parent().isEmpty()) {
            parents.putIfAbsent(outline.activity(), outline.parent().get(0));
        }
    }

    /** Every activity that a statement was about. */
    Set<String> seen() {
        return seen;
    }

    /** The course that a statement belongs to, or nothing. */
    String course(StatementOutline outline) {
        if (isCourse(outline.activity())) {
            return outline.activity();
        }
        for (String above : outline.grouping()) {
            if (isCourse(above)) {
                return above;
            }
        }
        for (String above : outline.parent()) {
            if (isCourse(above)) {
                return above;
            }
        }
        Set<String> possible = courses.getOrDefault(module(outline.activity()), Set.of());
        if (possible.size() == 1) {
            return possible.iterator().next();
        }
        return outline.grouping().isEmpty() ? "" : outline.grouping().get(0);
    }

    String kind(String item) {
        if (isCourse(item)) {
            return "course";
        }
        if (isModule(item)) {
            return "module";
        }
        boolean question =
                !kinds.containsKey(item) && types.getOrDefault(item, "").equals(Vocabulary.INTERACTION);
        return question ? "question" : "activity";
    }

    /** The activity that an item is, or is a question of; nothing for courses and modules. */
    String activity(String item) {
        return switch (kind(item)) {
            case "activity" -> item;
            case "question" -> parents.getOrDefault(item, "");
            default -> "";
        };
    }

    /** The module that an item is, or is in; nothing if that is not known. */
    String module(String item) {
        if (isModule(item)) {
            return item;
        }
        String activity = activity(item);
        String known = modules.get(activity);
        if (known != null) {
            return known;
        }
        String parent = parents.getOrDefault(activity, "");
        return isModule(parent) ? parent : "";
    }

    private boolean isCourse(String item) {
        CatalogueIndex.Kind kind = kinds.get(item);
        return kind == null
                ? types.getOrDefault(item, "").equals(Vocabulary.COURSE)
                : kind == CatalogueIndex.Kind.COURSE;
    }

    private boolean isModule(String item) {
        CatalogueIndex.Kind kind = kinds.get(item);
        return kind == null
                ? types.getOrDefault(item, "").equals(Vocabulary.MODULE)
                : kind == CatalogueIndex.Kind.MODULE;
    }
}

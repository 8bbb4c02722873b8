package org.waymark.xapi.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.core.Vocabulary;

/**
 * Where each thing that statements speak of has its place: in which activity, module and course. The catalogue is the authority; what it does not know
 * is taken from the types and the context of the statements, whoever made them.
 *
 * <p>In cmi5 the LMS chooses the id of the object, and the publisher's stands only in the grouping (cmi5 §10.2.1): an object that the catalogue does not
 * know, with one module of the catalogue in its grouping and no course, is that module.
 */
final class Places {

    private final Map<String, CatalogueIndex.Kind> kinds = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, Set<String>> courses = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> modules = new HashMap<>();
    private final Set<String> questions = new HashSet<>();
    private final Set<String> alone = new HashSet<>();

    Places(CatalogueIndex index, List<Sighting> sightings) {
        for (CatalogueIndex.Item item : index.items()) {
            kinds.put(item.iri(), item.kind());
        }
        for (CatalogueIndex.Item item : index.items()) {
            for (String part : item.contains()) {
                if (item.kind() == CatalogueIndex.Kind.COURSE) {
                    courses.computeIfAbsent(part, key -> new HashSet<>()).add(item.iri());
                } else {
                    above.put(part, item.iri());
                }
            }
        }
        sightings.forEach(this::learn);
    }

    private void learn(Sighting sighting) {
        if (!sighting.type().isEmpty()) {
            types.putIfAbsent(sighting.object(), sighting.type());
        }
        if (!sighting.course().isEmpty()) {
            types.putIfAbsent(sighting.course(), Vocabulary.COURSE);
        }
        if (!sighting.module().isEmpty()) {
            types.putIfAbsent(sighting.module(), Vocabulary.MODULE);
            modules.putIfAbsent(sighting.object(), sighting.module());
        }
        if (!sighting.parent().isEmpty()) {
            parents.putIfAbsent(sighting.object(), sighting.parent().get(0));
        }
        if (sighting.question()) {
            questions.add(sighting.object());
        }
        if (sighting.taken()
                && sighting.parent().isEmpty()
                && sighting.grouping().isEmpty()) {
            alone.add(sighting.object());
        }
    }

    /** A place: what the thing is, and what it is in; empty where that is not known. */
    record Place(String item, String kind, String activity, String module, String course) {}

    Place of(Sighting sighting) {
        String item = item(sighting);
        String course = course(item, sighting);
        boolean isAlone = course.equals(item) && !isCourse(item);
        return new Place(item, isAlone ? "course" : kind(item), isAlone ? "" : activity(item), module(item), course);
    }

    private String item(Sighting sighting) {
        if (kinds.containsKey(sighting.object())) {
            return sighting.object();
        }
        List<String> known = sighting.grouping().stream()
                .filter(each -> kinds.get(each) == CatalogueIndex.Kind.MODULE)
                .toList();
        return known.size() == 1 && sighting.parent().isEmpty() ? known.get(0) : sighting.object();
    }

    private String course(String item, Sighting sighting) {
        if (isCourse(item)) {
            return item;
        }
        for (String each : sighting.grouping()) {
            if (isCourse(each)) {
                return each;
            }
        }
        for (String each : sighting.parent()) {
            if (isCourse(each)) {
                return each;
            }
        }
        Set<String> possible = courses.getOrDefault(module(item), Set.of());
        if (possible.size() == 1) {
            return possible.iterator().next();
        }
        if (kinds.containsKey(item)) {
            return "";
        }
        if (!sighting.grouping().isEmpty()) {
            return sighting.grouping().get(0);
        }
        // What stands in nothing, and is taken as courses are, is a course of its own; and so is what its parts have
        // above them.
        String top = item;
        for (int depth = 0; depth < 4 && parents.containsKey(top); depth++) {
            top = parents.getOrDefault(top, top);
        }
        return alone.contains(top) ? top : "";
    }

    private String kind(String item) {
        if (isCourse(item)) {
            return "course";
        }
        if (isModule(item)) {
            return "module";
        }
        CatalogueIndex.Kind known = kinds.get(item);
        if (known != null) {
            return known == CatalogueIndex.Kind.QUESTION ? "question" : "activity";
        }
        return questions.contains(item) || types.getOrDefault(item, "").equals(Vocabulary.INTERACTION)
                ? "question"
                : "activity";
    }

    /** The activity that an item is, or is a question of; nothing for courses and modules. */
    private String activity(String item) {
        return switch (kind(item)) {
            case "activity" -> item;
            case "question" -> activityOf(item);
            default -> "";
        };
    }

    private String activityOf(String question) {
        String known = above.get(question);
        if (known != null) {
            return known;
        }
        String parent = parents.getOrDefault(question, "");
        return isCourse(parent) || isModule(parent) ? question : parent;
    }

    /** The module that an item is, or is in; nothing if that is not known. */
    private String module(String item) {
        if (isCourse(item)) {
            return "";
        }
        if (isModule(item)) {
            return item;
        }
        String activity = activity(item);
        String known = above.get(activity);
        if (known != null) {
            return known;
        }
        String parent = parents.getOrDefault(activity, "");
        if (isModule(parent)) {
            return parent;
        }
        return modules.getOrDefault(item, modules.getOrDefault(activity, ""));
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

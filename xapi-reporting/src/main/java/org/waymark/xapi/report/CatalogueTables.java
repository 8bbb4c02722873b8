package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.engine.Engine;
import org.waymark.xapi.engine.EngineException;
import org.waymark.xapi.engine.Table;

/** The tables that say what a catalogue says. */
final class CatalogueTables {

    private final CatalogueIndex index;

    CatalogueTables(CatalogueIndex index) {
        this.index = index;
    }

    /** Everything but the items. */
    void load(Engine engine) throws EngineException {
        List<List<Object>> parts = new ArrayList<>();
        for (CatalogueIndex.Item item : index.items()) {
            for (int i = 0; i < item.contains().size(); i++) {
                if (item.kind() != CatalogueIndex.Kind.ACTIVITY) {
                    parts.add(List.of(item.iri(), item.contains().get(i), (long) i));
                }
            }
        }
        engine.load(Table.of("part: whole thing, item thing, position whole"), parts);
        engine.load(
                Table.of("mapped: item thing, element thing, depth text, minutes whole"),
                index.mappings().stream()
                        .map(each -> List.of(
                                each.item(), each.element(), each.depth().name().toLowerCase(Locale.ROOT), (long)
                                        each.minutes()))
                        .toList());
        engine.load(
                Table.of(
                        "element: element thing, title text, framework text, framework_title text, sort text, status text, "
                                + "position whole, training_days whole, contested_by text, contested_because text"),
                elements());
        List<List<Object>> choices = new ArrayList<>();
        for (CatalogueIndex.Choice each : index.choices()) {
            choices.add(List.of(each.question(), each.id(), each.words(), each.right(), (long) choices.size()));
        }
        engine.load(
                Table.of("choice: question thing, choice text, words text, rightly truth, position whole"), choices);
    }

    /** The IRIs of all that a catalogue has. */
    static Set<String> things(CatalogueIndex index) {
        Set<String> things = new LinkedHashSet<>();
        index.items().forEach(item -> {
            things.add(item.iri());
            things.addAll(item.contains());
        });
        index.mappings().forEach(mapping -> {
            things.add(mapping.item());
            things.add(mapping.element());
        });
        index.elements().forEach(element -> things.add(element.iri()));
        index.choices().forEach(choice -> things.add(choice.question()));
        return things;
    }

    private List<List<@Nullable Object>> elements() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (CatalogueIndex.FrameworkElement each : index.elements()) {
            known.add(each.iri());
            rows.add(Arrays.asList(
                    each.iri(),
                    each.title(),
                    each.framework(),
                    each.frameworkTitle(),
                    each.sort(),
                    each.status(),
                    (long) rows.size(),
                    each.trainingDays() < 0 ? null : (Long) (long) each.trainingDays(),
                    each.contestedBy(),
                    each.contestedBecause()));
        }
        for (CatalogueIndex.Mapping each : index.mappings()) {
            if (known.add(each.element())) {
                rows.add(Arrays.asList(
                        each.element(), each.elementTitle(), "", "", "", "", (long) rows.size(), null, "", ""));
            }
        }
        return rows;
    }

    /**
     * What the catalogue has, in its order, and after it what statements speak of besides.
     *
     * @param kinds what each thing is that statements speak of
     * @param names what statements call it
     */
    static void loadItems(Engine engine, CatalogueIndex index, Map<String, String> kinds, Map<String, String> names)
            throws EngineException {
        List<List<?>> rows = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (CatalogueIndex.Item item : index.items()) {
            known.add(item.iri());
            String kind = item.kind().name().toLowerCase(Locale.ROOT);
            rows.add(List.of(
                    item.iri(), item.title(), kind, (long) rows.size(), (long) item.minutes(), item.type(), true));
        }
        Comparator<String> byName =
                Comparator.comparing((String iri) -> title(iri, names)).thenComparing(iri -> iri);
        for (String iri : kinds.keySet().stream()
                .filter(each -> !each.isEmpty() && known.add(each))
                .sorted(byName)
                .toList()) {
            rows.add(List.of(iri, title(iri, names), kinds.getOrDefault(iri, ""), (long) rows.size(), 0L, "", false));
        }
        engine.load(
                Table.of(
                        "item: item thing, title text, kind text, position whole, minutes whole, type text, known truth"),
                rows);
    }

    private static String title(String iri, Map<String, String> names) {
        String name = names.getOrDefault(iri, "");
        return name.isBlank() ? iri : name;
    }
}

package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.List;
import org.waymark.core.Iris;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Element;
import org.waymark.xapi.report.CatalogueIndex.Item;
import org.waymark.xapi.report.CatalogueIndex.Kind;

/** Makes the index that reports work with from a catalogue. */
public final class CatalogueItems {

    private final Catalogue catalogue;
    private final Iris iris;

    private CatalogueItems(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.iris = catalogue.iris();
    }

    /** The courses, modules and activities of a catalogue, and what they map to. */
    public static CatalogueIndex of(Catalogue catalogue) {
        CatalogueItems items = new CatalogueItems(catalogue);
        return new CatalogueIndex(items.items(), items.mappings());
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Course course : catalogue.courses()) {
            List<String> modules = catalogue.modulesOf(course).stream()
                    .map(module -> iris.module(module.id()))
                    .toList();
            items.add(new Item(
                    iris.course(course.id()),
                    course.title(),
                    Kind.COURSE,
                    (int) course.length().toMinutes(),
                    modules));
        }
        for (CourseModule module : catalogue.modules()) {
            List<String> activities = module.activities().stream()
                    .map(activity -> iris.activity(module.id(), activity.id()))
                    .toList();
            items.add(new Item(
                    iris.module(module.id()),
                    module.title(),
                    Kind.MODULE,
                    (int) module.length().toMinutes(),
                    activities));
            module.activities()
                    .forEach(activity -> items.add(new Item(
                            iris.activity(module.id(), activity.id()),
                            activity.title(),
                            Kind.ACTIVITY,
                            minutes(activity),
                            List.of())));
        }
        return items;
    }

    private List<CatalogueIndex.Mapping> mappings() {
        List<CatalogueIndex.Mapping> mappings = new ArrayList<>();
        for (CourseModule module : catalogue.modules()) {
            String moduleIri = iris.module(module.id());
            module.maps()
                    .forEach(mapping -> mappings.add(
                            mapping(moduleIri, mapping, (int) module.length().toMinutes())));
            for (Activity activity : module.activities()) {
                String activityIri = iris.activity(module.id(), activity.id());
                activity.heading()
                        .maps()
                        .forEach(mapping -> mappings.add(mapping(activityIri, mapping, minutes(activity))));
            }
        }
        return mappings;
    }

    private CatalogueIndex.Mapping mapping(String item, org.waymark.course.Mapping mapping, int minutes) {
        return new CatalogueIndex.Mapping(
                item,
                iris.element(mapping.to().framework(), mapping.to().element()),
                catalogue.element(mapping.to()).map(Element::title).orElse(""),
                CatalogueIndex.Depth.valueOf(mapping.depth().name()),
                minutes);
    }

    private static int minutes(Activity activity) {
        return (int) activity.heading().takes().toMinutes();
    }
}

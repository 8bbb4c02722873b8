package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.core.Iris;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Contest;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Element;
import org.waymark.course.Framework;
import org.waymark.course.Prose;
import org.waymark.course.Question;
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
        return new CatalogueIndex(items.items(), items.mappings(), items.elements(), items.choices());
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
            module.activities().forEach(activity -> activity(items, module, activity));
        }
        return items;
    }

    private void activity(List<Item> items, CourseModule module, Activity activity) {
        List<String> questions = activity.questions().stream()
                .map(question -> iris.question(module.id(), activity.id(), question.id()))
                .toList();
        items.add(new Item(
                iris.activity(module.id(), activity.id()),
                activity.title(),
                Kind.ACTIVITY,
                minutes(activity),
                questions,
                activity.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
        for (Question question : activity.questions()) {
            items.add(new Item(
                    iris.question(module.id(), activity.id(), question.id()),
                    words(question.asks()),
                    Kind.QUESTION,
                    0,
                    List.of(),
                    question.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
        }
    }

    private List<CatalogueIndex.Choice> choices() {
        List<CatalogueIndex.Choice> choices = new ArrayList<>();
        for (CourseModule module : catalogue.modules()) {
            for (Activity activity : module.activities()) {
                for (Question question : activity.questions()) {
                    choices(choices, iris.question(module.id(), activity.id(), question.id()), question);
                }
            }
        }
        return choices;
    }

    /** The choices as responses name them (xAPI 1.0.3 Part Two §2.4.4.1): by id, but for true and false. */
    private static void choices(List<CatalogueIndex.Choice> choices, String iri, Question question) {
        if (question instanceof Question.TrueFalse statement) {
            choices.add(new CatalogueIndex.Choice(
                    iri, "true", words(statement.whenTrue().text()), statement.holds()));
            choices.add(new CatalogueIndex.Choice(
                    iri, "false", words(statement.whenFalse().text()), !statement.holds()));
        } else if (question instanceof Question.Choosing choosing) {
            choosing.choices()
                    .forEach(each ->
                            choices.add(new CatalogueIndex.Choice(iri, each.id(), words(each.text()), each.right())));
        } else if (question instanceof Question.Scale scale) {
            scale.points()
                    .forEach(each -> choices.add(new CatalogueIndex.Choice(iri, each.id(), words(each.text()), false)));
        }
    }

    /** The words of a text in Markdown, without its marks, on one line. */
    private static String words(Prose prose) {
        return prose.markdown()
                .replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("[*_`#>|]+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private List<CatalogueIndex.FrameworkElement> elements() {
        List<CatalogueIndex.FrameworkElement> elements = new ArrayList<>();
        for (Framework framework : catalogue.frameworks()) {
            for (Element element : framework.elements()) {
                List<Contest> contests = new ArrayList<>(element.contested());
                contests.addAll(framework.contested());
                elements.add(new CatalogueIndex.FrameworkElement(
                        iris.element(framework.id(), element.id()),
                        element.title(),
                        iris.framework(framework.id()),
                        framework.title(),
                        framework.kind().name().toLowerCase(Locale.ROOT),
                        framework.status().name().toLowerCase(Locale.ROOT),
                        element.trainingDays().orElse(-1),
                        joined(contests.stream().map(Contest::by)),
                        joined(contests.stream().map(Contest::because))));
            }
        }
        return elements;
    }

    private static String joined(Stream<String> words) {
        return words.distinct().collect(Collectors.joining("; "));
    }

    /**
     * Each mapping with its minutes, counted as {@code waymark coverage} does: the whole of each activity that maps an element, once and at its deepest;
     * the length of the module if none of its activities does.
     */
    private List<CatalogueIndex.Mapping> mappings() {
        List<CatalogueIndex.Mapping> mappings = new ArrayList<>();
        for (CourseModule module : catalogue.modules()) {
            Set<String> byActivities = new HashSet<>();
            for (Activity activity : module.activities()) {
                String iri = iris.activity(module.id(), activity.id());
                Map<String, org.waymark.course.Mapping> deepest = new LinkedHashMap<>();
                activity.heading()
                        .maps()
                        .forEach(each -> deepest.merge(
                                each.to().toString(), each, (a, b) -> a.depth().compareTo(b.depth()) >= 0 ? a : b));
                deepest.values().forEach(each -> mappings.add(mapping(iri, each, minutes(activity))));
                byActivities.addAll(deepest.keySet());
            }
            module.maps()
                    .forEach(each -> mappings.add(mapping(
                            iris.module(module.id()),
                            each,
                            byActivities.contains(each.to().toString())
                                    ? 0
                                    : (int) module.length().toMinutes())));
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

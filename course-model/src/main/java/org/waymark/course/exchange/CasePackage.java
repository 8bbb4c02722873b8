package org.waymark.course.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.course.Catalogue;
import org.waymark.course.Contest;
import org.waymark.course.Element;
import org.waymark.course.ElementRef;
import org.waymark.course.Framework;
import org.waymark.course.FrameworkKind;
import org.waymark.course.FrameworkStatus;
import org.waymark.course.Source;
import org.waymark.course.yaml.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A framework as a CFPackage of 1EdTech CASE 1.0 (Competencies and Academic Standards Exchange, REST/JSON binding 1.0): a CFDocument, a CFItem for each
 * element, and CFAssociations. Every identifier is a UUID of version 5 made from the IRI that stands beside it as {@code uri}, so it is the same in every
 * export.
 */
public final class CasePackage {

    /** Stands for a time of change that is not known. */
    public static final Instant UNKNOWN = Instant.EPOCH;

    private final Catalogue catalogue;
    private final ElementLinks links;
    private final Optional<Instant> changed;
    private final JsonMapper mapper = new JsonMapper();

    /**
     * Writes frameworks of this catalogue.
     *
     * @param changed when the frameworks were last changed; without it, the date of a framework's source, and {@link #UNKNOWN} if that has none
     */
    public CasePackage(Catalogue catalogue, ElementLinks links, Optional<Instant> changed) {
        this.catalogue = catalogue;
        this.links = links;
        this.changed = changed;
    }

    /** One framework. */
    public String write(Framework framework) {
        String time =
                changed.or(() -> changedAt(framework.source())).orElse(UNKNOWN).toString();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        document(json.putObject("CFDocument"), framework, time);
        ArrayNode items = json.putArray("CFItems");
        ArrayNode associations = json.putArray("CFAssociations");
        int position = 1;
        for (Element element : framework.elements()) {
            item(items.addObject(), framework, element, position, time);
            child(associations.addObject(), framework, element, position, time);
            position++;
        }
        links.from(framework).forEach(link -> link(associations, link, time));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json).replace("\r\n", "\n") + "\n";
    }

    /** The first moment of a source's day, month or year in UTC; nothing if it has no date or the date is none. */
    static Optional<Instant> changedAt(Source source) {
        return source.date().flatMap(date -> {
            String day = date.length() == 4 ? date + "-01-01" : date.length() == 7 ? date + "-01" : date;
            try {
                return Optional.of(
                        LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    private void document(ObjectNode json, Framework framework, String time) {
        String iri = catalogue.iris().framework(framework.id());
        String provider = catalogue.provider().name();
        json.put("identifier", NameUuid.ofIri(iri).toString());
        json.put("uri", iri);
        json.put("creator", provider.isEmpty() ? catalogue.title() : provider);
        json.put("title", line(framework.title()));
        json.put("lastChangeDateTime", time);
        framework
                .source()
                .url()
                .filter(url -> url.startsWith("http"))
                .ifPresent(url -> json.put("officialSourceURL", url));
        if (!provider.isEmpty()) {
            json.put("publisher", provider);
        }
        List<String> description = new ArrayList<>();
        if (!framework.about().isBlank()) {
            description.add(line(framework.about()));
        }
        description.add("Source: " + line(framework.source().title())
                + framework.source().date().map(date -> ", " + date).orElse("") + ".");
        if (!framework.complete()) {
            description.add("Not complete: the framework has more elements than are listed here.");
        }
        json.put("description", String.join(" ", description));
        language(json);
        adoption(framework.status()).ifPresent(status -> json.put("adoptionStatus", status));
        json.put(
                "notes",
                "Status: " + Words.written(framework.status()) + "." + contested(framework)
                        + (catalogue.licence().isEmpty() ? "" : " Licence of the wording: " + catalogue.licence() + ".")
                        + (time.equals(UNKNOWN.toString()) ? " When it was last changed is not known." : ""));
    }

    private static String contested(Framework framework) {
        return framework.contested().stream()
                .map(contest -> " Contested by: " + line(contest.by()) + ". " + line(contest.because()))
                .collect(java.util.stream.Collectors.joining());
    }

    private void item(ObjectNode json, Framework framework, Element element, int position, String time) {
        String iri = catalogue.iris().element(framework.id(), element.id());
        json.put("identifier", NameUuid.ofIri(iri).toString());
        json.put("fullStatement", line(element.title()));
        json.put("CFItemType", type(framework.kind()));
        json.put("uri", iri);
        json.put("humanCodingScheme", element.id());
        json.put("listEnumeration", Integer.toString(position));
        if (!element.contested().isEmpty()) {
            json.putArray("conceptKeywords").add("contested");
        }
        String notes = notes(element);
        if (!notes.isEmpty()) {
            json.put("notes", notes);
        }
        language(json);
        json.put("lastChangeDateTime", time);
    }

    private void child(ObjectNode json, Framework framework, Element element, int position, String time) {
        String origin = catalogue.iris().element(framework.id(), element.id());
        Optional<Element> within = element.within().flatMap(framework::element);
        String destination = within.map(each -> catalogue.iris().element(framework.id(), each.id()))
                .orElse(catalogue.iris().framework(framework.id()));
        association(json, "isChildOf", origin + "#isChildOf");
        json.put("sequenceNumber", position);
        node(json.putObject("originNodeURI"), line(element.title()), origin);
        node(
                json.putObject("destinationNodeURI"),
                line(within.map(Element::title).orElse(framework.title())),
                destination);
        json.put("lastChangeDateTime", time);
    }

    /** Part of the data of both ends has to be there; a link whose end does not exist is left out. */
    private void link(ArrayNode associations, ElementLink link, String time) {
        Optional<Element> from = catalogue.element(link.from());
        Optional<Element> to = catalogue.element(link.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        String type = link.meaning() == ElementLink.Meaning.SAME_AS ? "exactMatchOf" : "isRelatedTo";
        ObjectNode json = associations.addObject();
        association(json, type, iri(link.from()) + "#" + type + "/" + link.to());
        node(json.putObject("originNodeURI"), line(from.get().title()), iri(link.from()));
        node(json.putObject("destinationNodeURI"), line(to.get().title()), iri(link.to()));
        json.put("lastChangeDateTime", time);
    }

    private String iri(ElementRef ref) {
        return catalogue.iris().element(ref.framework(), ref.element());
    }

    private static void association(ObjectNode json, String type, String uri) {
        json.put("identifier", NameUuid.ofIri(uri).toString());
        json.put("associationType", type);
        json.put("uri", uri);
    }

    private static void node(ObjectNode json, String title, String iri) {
        json.put("title", title);
        json.put("identifier", NameUuid.ofIri(iri).toString());
        json.put("uri", iri);
    }

    private void language(ObjectNode json) {
        catalogue.languages().stream().findFirst().ifPresent(language -> json.put("language", language));
    }

    private static String notes(Element element) {
        List<String> notes = new ArrayList<>();
        if (!element.about().isBlank()) {
            notes.add(line(element.about()));
        }
        for (Contest contest : element.contested()) {
            notes.add("Contested by: " + line(contest.by()) + ". " + line(contest.because()));
        }
        element.trainingDays()
                .ifPresent(days -> notes.add("The source plans " + days
                        + (days == 1 ? " training day." : " training days.") + " They are not course hours."));
        return String.join(" ", notes);
    }

    /** CASE knows no status for what is contested, or published and not agreed; so none is claimed. */
    private static Optional<String> adoption(FrameworkStatus status) {
        return switch (status) {
            case AGREED -> Optional.of("Adopted");
            case PROPOSED -> Optional.of("Draft");
            case SUPERSEDED -> Optional.of("Deprecated");
            case PUBLISHED, CONTESTED -> Optional.empty();
        };
    }

    private static String type(FrameworkKind kind) {
        return switch (kind) {
            case VALUES -> "Value";
            case CONCEPTS -> "Concept";
            case DUTIES -> "Duty";
            case COMPETENCES -> "Competence";
            case CAPABILITIES -> "Capability";
        };
    }

    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}

package org.waymark.scorm.inspect.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.core.Place;

/** An element of a document that was read. It does not change once the document is handed out. */
public final class XmlElement {

    private final String namespace;
    private final String prefix;
    private final String name;
    private final Place place;
    private final @Nullable XmlElement parent;
    private final List<XmlAttribute> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(
            String namespace,
            String prefix,
            String name,
            Place place,
            @Nullable XmlElement parent,
            List<XmlAttribute> attributes) {
        this.namespace = namespace;
        this.prefix = prefix;
        this.name = name;
        this.place = place;
        this.parent = parent;
        this.attributes = List.copyOf(attributes);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    /** Its namespace; empty if it has none. */
    public String namespace() {
        return namespace;
    }

    /** Its prefix as written; empty if it has none. */
    public String prefix() {
        return prefix;
    }

    /** Its local name. */
    public String name() {
        return name;
    }

    /** Its name as it is written. */
    public String written() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** Where it begins. */
    public Place place() {
        return place;
    }

    /** The element that it stands in; nothing for the root. */
    public Optional<XmlElement> parent() {
        return Optional.ofNullable(parent);
    }

    /** Its attributes, in their order. */
    public List<XmlAttribute> attributes() {
        return attributes;
    }

    /** The elements in it, in their order. */
    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** The elements in it with a local name. */
    public List<XmlElement> children(String local) {
        return children.stream().filter(each -> each.name.equals(local)).toList();
    }

    /** The first element in it with a local name. */
    public Optional<XmlElement> child(String local) {
        return children.stream().filter(each -> each.name.equals(local)).findFirst();
    }

    /** Its own text, without that of the elements in it, and without blanks around it. */
    public String text() {
        return text.toString().strip();
    }

    /** The value of an attribute that has no namespace. */
    public Optional<String> value(String local) {
        return attribute(local).map(XmlAttribute::value);
    }

    /** An attribute that has no namespace. */
    public Optional<XmlAttribute> attribute(String local) {
        return attributes.stream()
                .filter(each -> each.name().equals(local) && each.prefix().isEmpty())
                .findFirst();
    }

    /** An attribute by its local name, whatever its namespace. */
    public Optional<XmlAttribute> anyAttribute(String local) {
        return attributes.stream().filter(each -> each.name().equals(local)).findFirst();
    }

    /** It and all that is in it, in the order of the document. */
    public Stream<XmlElement> all() {
        List<XmlElement> found = new ArrayList<>();
        collect(found);
        return found.stream();
    }

    private void collect(List<XmlElement> into) {
        into.add(this);
        children.forEach(each -> each.collect(into));
    }

    /** Where an attribute stands, or the element if it has none of this name. */
    public Place placeOf(String local) {
        return anyAttribute(local).map(XmlAttribute::place).orElse(place);
    }

    @Override
    public String toString() {
        return "<" + written() + "> at " + place;
    }
}

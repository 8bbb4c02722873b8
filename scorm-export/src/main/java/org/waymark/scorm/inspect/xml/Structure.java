package org.waymark.scorm.inspect.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may stand where in one vocabulary, read from a small table of ours beside this class. It says less than the standard's XML schema and is written from the
 * standard's text; whoever has the schemas can check against them as well: {@link SchemaCheck}.
 *
 * @param namespaces the namespaces it is about
 * @param elements each element by its name, or {@code parent/name} where that makes a difference
 */
record Structure(Set<String> namespaces, Map<String, ElementForm> elements) {

    /**
     * A child that an element may have.
     *
     * @param name its name
     * @param needed whether it has to be there
     * @param repeated whether it may be there more than once
     */
    record ChildForm(String name, boolean needed, boolean repeated) {}

    /**
     * An element.
     *
     * @param ordered whether its children have to be in this order
     * @param children what may be in it
     * @param attributes its attributes, without those of another namespace
     * @param needed those that have to be there
     * @param text what its text may be
     */
    record ElementForm(
            boolean ordered,
            List<ChildForm> children,
            Map<String, ValueForm> attributes,
            Set<String> needed,
            ValueForm text) {}

    /** Reads a table. */
    static Structure read(String name) {
        try (InputStream in = Structure.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from the jar");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Structure parse(String table) {
        Set<String> namespaces = Set.of();
        Map<String, ElementForm> elements = new LinkedHashMap<>();
        for (String line : table.lines().toList()) {
            if (line.startsWith("namespace ")) {
                namespaces = Set.of(line.substring("namespace ".length()).split(" ", -1));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = (line + " ").split("\\s\\|(?=\\s)", 4);
                elements.put(cells[0].strip(), form(cells[1].strip(), cells[2].strip(), cells[3].strip()));
            }
        }
        return new Structure(namespaces, elements);
    }

    private static ElementForm form(String children, String attributes, String text) {
        List<ChildForm> forms = new ArrayList<>();
        boolean ordered = !children.startsWith("~");
        for (String each : words(ordered ? children : children.substring(1))) {
            char last = each.charAt(each.length() - 1);
            boolean marked = "?*+".indexOf(last) >= 0;
            forms.add(new ChildForm(
                    marked ? each.substring(0, each.length() - 1) : each,
                    !marked || last == '+',
                    last == '*' || last == '+'));
        }
        Map<String, ValueForm> allowed = new LinkedHashMap<>();
        List<String> needed = new ArrayList<>();
        for (String each : words(attributes)) {
            String[] parts = each.split(":", 2);
            String name = parts[0].endsWith("!") ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
            if (parts[0].endsWith("!")) {
                needed.add(name);
            }
            allowed.put(name, new ValueForm(parts.length == 2 ? parts[1] : ""));
        }
        return new ElementForm(ordered, List.copyOf(forms), allowed, Set.copyOf(needed), new ValueForm(text));
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+", -1));
    }

    Optional<ElementForm> form(XmlElement element) {
        String parent = element.parent().map(XmlElement::name).orElse("");
        return Optional.ofNullable(elements.getOrDefault(parent + "/" + element.name(), elements.get(element.name())));
    }

    /** The names of all elements, without their parents. */
    List<String> names() {
        return elements.keySet().stream()
                .map(each -> each.substring(each.indexOf('/') + 1))
                .distinct()
                .toList();
    }
}

package org.waymark.scorm.inspect.xml;

import org.waymark.core.Place;

/**
 * An attribute.
 *
 * @param namespace its namespace; empty if it has none
 * @param prefix its prefix as written; empty if it has none
 * @param name its local name
 * @param value its value
 * @param place where its name stands
 */
public record XmlAttribute(String namespace, String prefix, String name, String value, Place place) {

    /** Its name as it is written. */
    public String written() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }
}

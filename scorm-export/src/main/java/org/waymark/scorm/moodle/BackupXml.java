package org.waymark.scorm.moodle;

import org.waymark.scorm.standards.Xml;

/** XML as Moodle's backups have it: mostly elements with a value each, and a word of their own for nothing at all. */
final class BackupXml {

    private static final String NULL = "$@NULL@$";

    private final Xml xml = new Xml();

    BackupXml begin(String name, String... attributes) {
        xml.begin(name, attributes);
        return this;
    }

    BackupXml end() {
        xml.end();
        return this;
    }

    /** An element that could hold others, and holds none. */
    BackupXml none(String... names) {
        for (String each : names) {
            xml.begin(each).end();
        }
        return this;
    }

    BackupXml value(String name, String value) {
        xml.text(name, value);
        return this;
    }

    BackupXml value(String name, long value) {
        return value(name, Long.toString(value));
    }

    /** Elements that have no value. */
    BackupXml nulls(String... names) {
        for (String each : names) {
            value(each, NULL);
        }
        return this;
    }

    /** Elements that all have this value. */
    BackupXml same(String value, String... names) {
        for (String each : names) {
            value(each, value);
        }
        return this;
    }

    @Override
    public String toString() {
        return xml.toString();
    }

    /** A whole document of one element, with empty elements in it. */
    static String empty(String root, String... inside) {
        return new BackupXml().begin(root).none(inside).end().toString();
    }
}

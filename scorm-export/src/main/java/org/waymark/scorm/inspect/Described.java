package org.waymark.scorm.inspect;

import org.waymark.scorm.inspect.finding.PackageKind;

/**
 * What a package says of itself.
 *
 * @param kind what it is
 * @param title the course's title
 * @param units how many things it has to open
 * @param schemas whether it names schemas, or is of a kind that need not
 */
record Described(PackageKind kind, String title, int units, boolean schemas) {

    Described(PackageKind kind, String title, int units) {
        this(kind, title, units, true);
    }
}

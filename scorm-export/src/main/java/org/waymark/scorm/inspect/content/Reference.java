package org.waymark.scorm.inspect.content;

import org.waymark.core.Place;

/**
 * An address in a page or style sheet that leads to another file of the package.
 *
 * @param place where it stands
 * @param from the folder that it is to be read from
 * @param address as it is written
 */
public record Reference(Place place, String from, String address) {}

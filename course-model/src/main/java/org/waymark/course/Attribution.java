package org.waymark.course;

import java.util.Optional;

/**
 * Who made a picture, and under which licence.
 *
 * @param file its path within the module's folder
 * @param by who made it
 * @param licence the licence, as an SPDX id or in words
 * @param source where it was found
 */
public record Attribution(String file, String by, String licence, Optional<String> source) {}

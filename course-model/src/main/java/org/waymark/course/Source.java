package org.waymark.course;

import java.util.Optional;

/**
 * Where something comes from.
 *
 * @param title its name
 * @param date when, as far as it is known: {@code 2020}, {@code 2020-10} or {@code 2020-10-01}
 * @param url where to read it
 */
public record Source(String title, Optional<String> date, Optional<String> url) {}

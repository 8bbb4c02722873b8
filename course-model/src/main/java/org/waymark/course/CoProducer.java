package org.waymark.course;

import java.util.Optional;

/**
 * Somebody who made a course, by role; never by name.
 *
 * @param role such as <em>peer support worker</em>
 * @param share such as <em>lead</em>, if it is known
 */
public record CoProducer(String role, Optional<String> share) {}

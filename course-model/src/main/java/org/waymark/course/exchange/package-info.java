/**
 * Frameworks in the forms that other systems take: competencies for Moodle, 1EdTech CASE, and plain JSON. What is contested stays contested in all of
 * them.
 */
@NullMarked
package org.waymark.course.exchange;

import org.jspecify.annotations.NullMarked;

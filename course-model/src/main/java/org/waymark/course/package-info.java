/** What a training provider publishes, as immutable values: frameworks, courses, modules and activities. {@link org.waymark.course.read} makes them from a folder. */
@NullMarked
package org.waymark.course;

import org.jspecify.annotations.NullMarked;

/** Numbers for life: what a saved attempt refers to, so that a course can change under a learner. */
@NullMarked
package org.waymark.course.lock;

import org.jspecify.annotations.NullMarked;

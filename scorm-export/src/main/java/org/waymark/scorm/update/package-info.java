/** What becomes of learners who are half-way when a package is replaced by a newer one. */
@NullMarked
package org.waymark.scorm.update;

import org.jspecify.annotations.NullMarked;

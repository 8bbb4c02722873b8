/** Tests of what becomes of learners who are half-way. */
@NullMarked
package org.waymark.scorm.update;

import org.jspecify.annotations.NullMarked;

/** Turns a course into packages that an LMS can run. {@link org.waymark.scorm.Exporter} is where to begin. */
@NullMarked
package org.waymark.scorm;

import org.jspecify.annotations.NullMarked;

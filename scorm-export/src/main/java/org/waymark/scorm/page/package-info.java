/** Renders a course as one HTML page: complete before any script runs, escaped by default, sanitised. */
@NullMarked
package org.waymark.scorm.page;

import org.jspecify.annotations.NullMarked;

/** How values become text: markup, comma-separated values, columns for a terminal. Each makes harmless what people wrote. */
@NullMarked
package org.waymark.course.writing;

import org.jspecify.annotations.NullMarked;

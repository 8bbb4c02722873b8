/** Advice on words and on how hard a text is to read. It never stops an export, and leaves alone what other people said. */
@NullMarked
package org.waymark.course.language;

import org.jspecify.annotations.NullMarked;

/** The house format of a catalogue's files: the same words, laid out in one way. */
@NullMarked
package org.waymark.course.format;

import org.jspecify.annotations.NullMarked;

/** YAML with the place of every key and value, and the shapes that files of a catalogue have. */
@NullMarked
package org.waymark.course.yaml;

import org.jspecify.annotations.NullMarked;

/** Makes a catalogue from a folder of YAML, Markdown and media, collecting every problem on the way. */
@NullMarked
package org.waymark.course.read;

import org.jspecify.annotations.NullMarked;

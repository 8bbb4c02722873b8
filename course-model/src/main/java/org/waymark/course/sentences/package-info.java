/** The sentences that the player says: English built in, and those that a catalogue has for its languages. */
@NullMarked
package org.waymark.course.sentences;

import org.jspecify.annotations.NullMarked;

/** Plays the LMS on this machine, for previews, the demo and tests. */
@NullMarked
package org.waymark.scorm.preview;

import org.jspecify.annotations.NullMarked;

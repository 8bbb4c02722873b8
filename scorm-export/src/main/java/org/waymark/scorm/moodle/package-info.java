/** A whole course as a Moodle course backup ({@code .mbz}). The shape is that of a backup that Moodle 4.5.6 made; nothing is written that was not seen there. */
@NullMarked
package org.waymark.scorm.moodle;

import org.jspecify.annotations.NullMarked;

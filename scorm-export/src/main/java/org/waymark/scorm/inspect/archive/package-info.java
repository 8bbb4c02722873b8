/** Zips and tars read carefully: nothing is taken on trust, nothing is written, and memory stays flat whatever is claimed. */
@NullMarked
package org.waymark.scorm.inspect.archive;

import org.jspecify.annotations.NullMarked;

/** Looks for what must never be in a package: a package can be opened by everyone who takes the course. */
@NullMarked
package org.waymark.scorm.secret;

import org.jspecify.annotations.NullMarked;

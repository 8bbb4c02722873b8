/** Tests of what must never be in a package. */
@NullMarked
package org.waymark.scorm.secret;

import org.jspecify.annotations.NullMarked;

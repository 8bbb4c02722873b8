/** Writes zips. What goes into several packages is read, measured and compressed once. The same input gives the same bytes. */
@NullMarked
package org.waymark.scorm.packaging;

import org.jspecify.annotations.NullMarked;

/** Writes packages: manifests and zips. The same input gives the same bytes. */
@NullMarked
package org.waymark.scorm.packaging;

import org.jspecify.annotations.NullMarked;

/**
 * Formats of packages, as others can add them: {@link org.waymark.scorm.format.PackageFormat} is what one has to be, {@link org.waymark.scorm.format.PackagePlan} what it
 * is given.
 */
@NullMarked
package org.waymark.scorm.format;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.waymark.scorm.picture;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.waymark.scorm.preview;

import org.jspecify.annotations.NullMarked;

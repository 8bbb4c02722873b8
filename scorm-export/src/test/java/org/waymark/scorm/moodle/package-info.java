@NullMarked
package org.waymark.scorm.moodle;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.waymark.scorm.print;

import org.jspecify.annotations.NullMarked;

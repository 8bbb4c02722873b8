@NullMarked
package org.waymark.scorm.inspect;

import org.jspecify.annotations.NullMarked;

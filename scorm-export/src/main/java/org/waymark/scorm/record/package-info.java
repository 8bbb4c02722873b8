/** Works out how much an LMS has to keep. */
@NullMarked
package org.waymark.scorm.record;

import org.jspecify.annotations.NullMarked;

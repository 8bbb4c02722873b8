/** Examines any package, whoever made it. {@link org.waymark.scorm.inspect.Inspector} is where to begin. */
@NullMarked
package org.waymark.scorm.inspect;

import org.jspecify.annotations.NullMarked;

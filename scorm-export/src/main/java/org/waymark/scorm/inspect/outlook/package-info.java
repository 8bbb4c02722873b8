/** What each LMS will make of a package, as far as there is evidence. */
@NullMarked
package org.waymark.scorm.inspect.outlook;

import org.jspecify.annotations.NullMarked;

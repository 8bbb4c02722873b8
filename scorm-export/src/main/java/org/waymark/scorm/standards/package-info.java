/** The formats that Waymark brings along. What each standard asks for is named with its place in the specification. */
@NullMarked
package org.waymark.scorm.standards;

import org.jspecify.annotations.NullMarked;

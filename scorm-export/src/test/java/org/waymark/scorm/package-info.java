/** What an export writes, and what it does not. */
@NullMarked
package org.waymark.scorm;

import org.jspecify.annotations.NullMarked;

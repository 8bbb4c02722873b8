/** What can only be judged when the whole catalogue has been read: references, times, coverage. */
@NullMarked
package org.waymark.course.check;

import org.jspecify.annotations.NullMarked;

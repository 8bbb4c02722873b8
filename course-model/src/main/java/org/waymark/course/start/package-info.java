/** Good starts: the files of a new catalogue, course, module or quiz. */
@NullMarked
package org.waymark.course.start;

import org.jspecify.annotations.NullMarked;

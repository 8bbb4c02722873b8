@NullMarked
package org.waymark.course.writing;

import org.jspecify.annotations.NullMarked;

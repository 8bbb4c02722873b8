@NullMarked
package org.waymark.course.coverage;

import org.jspecify.annotations.NullMarked;

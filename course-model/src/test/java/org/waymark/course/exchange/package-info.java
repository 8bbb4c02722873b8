@NullMarked
package org.waymark.course.exchange;

import org.jspecify.annotations.NullMarked;

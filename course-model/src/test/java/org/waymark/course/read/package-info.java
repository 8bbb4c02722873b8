@org.jspecify.annotations.NullMarked
package org.waymark.course.read;

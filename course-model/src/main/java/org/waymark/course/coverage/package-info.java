/**
 * Coverage: what a course, several courses or a whole catalogue reach of each framework, in planned minutes and depth, with the gaps and the contests.
 * {@link org.waymark.course.coverage.CoverageCount} counts; {@link org.waymark.course.coverage.CoverageWriter} writes. docs/reference/coverage.md defines
 * every figure.
 */
@NullMarked
package org.waymark.course.coverage;

import org.jspecify.annotations.NullMarked;

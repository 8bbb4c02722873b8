/** What can be found in a package: the kinds of problem, by family, and where they are collected. */
@NullMarked
package org.waymark.scorm.inspect.finding;

import org.jspecify.annotations.NullMarked;

/** The learner's run-time in a real browser, and what it takes to put it there. */
@NullMarked
package org.waymark.scorm.browser;

import org.jspecify.annotations.NullMarked;

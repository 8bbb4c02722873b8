/** Random learners in a real browser, with faults, and a model that says what has to be on record of them. */
@NullMarked
package org.waymark.scorm.browser.walk;

import org.jspecify.annotations.NullMarked;

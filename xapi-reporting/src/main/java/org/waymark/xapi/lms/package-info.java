/**
 * Files that a learning management system (LMS) exports, as statements: for those who have no record store. What such files cannot tell is said, not guessed.
 */
@NullMarked
package org.waymark.xapi.lms;

import org.jspecify.annotations.NullMarked;

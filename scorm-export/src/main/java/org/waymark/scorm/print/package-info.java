/** Courses on paper: a workbook for learners and a guide for facilitators, each as one HTML file and as PDF. */
@NullMarked
package org.waymark.scorm.print;

import org.jspecify.annotations.NullMarked;

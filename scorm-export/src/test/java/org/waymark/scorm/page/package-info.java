/** Tests of the page. */
@NullMarked
package org.waymark.scorm.page;

import org.jspecify.annotations.NullMarked;

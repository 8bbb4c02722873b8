/** What is in a package's pages, scripts and other files: secrets, remote addresses, programs, and what a page lacks. */
@NullMarked
package org.waymark.scorm.inspect.content;

import org.jspecify.annotations.NullMarked;

/** What stands beside a package: its SHA-256, and what it is made of. */
@NullMarked
package org.waymark.scorm.beside;

import org.jspecify.annotations.NullMarked;

/** What is wrong in a manifest: a file of rules for each family. */
@NullMarked
package org.waymark.scorm.inspect.manifest;

import org.jspecify.annotations.NullMarked;

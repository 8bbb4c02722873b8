/** Pictures made smaller, where a provider asks for it. */
@NullMarked
package org.waymark.scorm.picture;

import org.jspecify.annotations.NullMarked;

/** JSON Schemas of the files that authors write, for editors that complete and check while somebody types. */
@NullMarked
package org.waymark.course.schema;

import org.jspecify.annotations.NullMarked;

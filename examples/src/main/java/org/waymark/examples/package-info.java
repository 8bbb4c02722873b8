/** Small programs that use Waymark as a library. */
@NullMarked
package org.waymark.examples;

import org.jspecify.annotations.NullMarked;

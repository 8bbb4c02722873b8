@NullMarked
package org.waymark.examples;

import org.jspecify.annotations.NullMarked;

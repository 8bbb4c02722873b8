@NullMarked
package org.waymark.spark;

import org.jspecify.annotations.NullMarked;

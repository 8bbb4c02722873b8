@NullMarked
package org.waymark.xapi.disclosure;

import org.jspecify.annotations.NullMarked;

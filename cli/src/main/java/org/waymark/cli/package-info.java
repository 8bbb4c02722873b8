/** The {@code waymark} command: wiring only. It alone prints, exits, and reads the clock and the environment. */
@NullMarked
package org.waymark.cli;

import org.jspecify.annotations.NullMarked;

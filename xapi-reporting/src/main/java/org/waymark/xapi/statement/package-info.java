/**
 * xAPI statements: read strictly, compared, and outlined for filters and reports (xAPI 1.0.3 Part Two).
 *
 * <p>Nothing here reads a clock, a file or the network, and everything here may be used by several threads at once.
 */
@NullMarked
package org.waymark.xapi.statement;

import org.jspecify.annotations.NullMarked;

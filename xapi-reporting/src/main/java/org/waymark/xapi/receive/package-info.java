/**
 * The embedded record store: xAPI's Statement and About resources (xAPI 1.0.3 Part Three) over a {@link org.waymark.xapi.store.StatementStore}, for
 * the HTTP server of the JDK.
 */
@NullMarked
package org.waymark.xapi.receive;

import org.jspecify.annotations.NullMarked;

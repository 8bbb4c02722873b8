/**
 * Figures about people made safe to publish: small numbers are hidden, others rounded, and as many more hidden as it takes so that no hidden one can be
 * worked out from what is shown. Knows nothing of statements, tables or files.
 */
@NullMarked
package org.waymark.xapi.disclosure;

import org.jspecify.annotations.NullMarked;

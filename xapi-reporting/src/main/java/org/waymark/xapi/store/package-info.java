/**
 * Statements kept in a folder, as they were received: appended, never changed, one line of JSON each.
 *
 * <p>One process writes ({@link org.waymark.xapi.store.StatementStore}), any number may read at the same time
 * ({@link org.waymark.xapi.store.StatementFolder}).
 */
@NullMarked
package org.waymark.xapi.store;

import org.jspecify.annotations.NullMarked;

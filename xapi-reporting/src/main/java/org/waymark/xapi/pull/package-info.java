/**
 * Statements fetched from other record stores (xAPI 1.0.3 Part Three §2.1.3, xAPI 2.0), however they page, stall or break off, and put into a store of ours
 * so that nothing is lost and nothing is there twice.
 */
@NullMarked
package org.waymark.xapi.pull;

import org.jspecify.annotations.NullMarked;

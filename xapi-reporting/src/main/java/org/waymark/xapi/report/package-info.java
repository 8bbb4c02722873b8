/**
 * Statements counted: reports are questions in SQL over four views ({@code learner}, {@code attempt}, {@code activity}, {@code mapping}), answered in
 * DuckDB and written as a table, CSV, JSON or a page, with small numbers hidden.
 */
@NullMarked
package org.waymark.xapi.report;

import org.jspecify.annotations.NullMarked;

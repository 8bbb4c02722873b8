/** The database that counts: DuckDB on one machine, or another that speaks the same small SQL, such as Apache Spark. */
@NullMarked
package org.waymark.xapi.engine;

import org.jspecify.annotations.NullMarked;

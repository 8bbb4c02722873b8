/** The reports on Apache Spark: the same SQL over the same Parquet files. */
@NullMarked
package org.waymark.spark;

import org.jspecify.annotations.NullMarked;

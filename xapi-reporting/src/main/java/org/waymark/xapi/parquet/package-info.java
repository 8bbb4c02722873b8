/**
 * Writes Parquet files (Apache Parquet format 2.10) with flat columns, one row group to a file, texts by dictionary. It writes just what record stores need; DuckDB and Spark read it.
 */
@NullMarked
package org.waymark.xapi.parquet;

import org.jspecify.annotations.NullMarked;

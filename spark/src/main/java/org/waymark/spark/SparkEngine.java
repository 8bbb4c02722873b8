package org.waymark.spark;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.engine.Answer;
import org.waymark.xapi.engine.Engine;
import org.waymark.xapi.engine.EngineException;
import org.waymark.xapi.engine.Table;

/** Apache Spark. Things and learners are not numbered: Spark compares them as text. */
public final class SparkEngine implements Engine {

    private final SparkSession spark;

    /**
     * An engine with statements.
     *
     * @param spark a session; it is not stopped with the engine
     * @param files the Parquet files of a record store, or folders of them
     */
    public SparkEngine(SparkSession spark, List<String> files) {
        this.spark = spark;
        spark.conf().set("spark.sql.session.timeZone", "UTC");
        spark.read().parquet(files.toArray(String[]::new)).createOrReplaceTempView("statement");
    }

    @Override
    public void load(Table table, List<? extends List<?>> rows) throws EngineException {
        List<StructField> fields = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            fields.add(DataTypes.createStructField(column.name(), type(column.type()), true));
        }
        List<Row> all = new ArrayList<>();
        for (List<?> row : rows) {
            @Nullable Object[] values = row.toArray();
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Instant time) {
                    values[i] = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
                }
            }
            all.add(RowFactory.create(values));
        }
        spark.createDataFrame(all, DataTypes.createStructType(fields)).createOrReplaceTempView(table.name());
    }

    private static DataType type(Table.Type type) {
        return switch (type) {
            case TEXT, THING, LEARNER -> DataTypes.StringType;
            case WHOLE -> DataTypes.LongType;
            case FRACTION -> DataTypes.DoubleType;
            case TRUTH -> DataTypes.BooleanType;
            case TIME -> DataTypes.TimestampNTZType;
        };
    }

    @Override
    public void number(Set<String> things, Set<String> learners) {
        for (String what : List.of("thing", "learner", "registration")) {
            spark.sql("CREATE OR REPLACE TEMPORARY FUNCTION a_" + what + "(name STRING) RETURNS STRING RETURN name");
        }
    }

    @Override
    public void define(String name, String select) throws EngineException {
        try {
            spark.sql(select).cache().createOrReplaceTempView(name);
        } catch (RuntimeException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Answer ask(String sql) throws EngineException {
        try {
            Dataset<Row> answer = spark.sql(sql);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (Row row : answer.collectAsList()) {
                @Nullable Object[] values = new Object[row.length()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = plain(row.get(i));
                }
                rows.add(Arrays.asList(values));
            }
            return new Answer(List.of(answer.columns()), rows);
        } catch (RuntimeException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof Timestamp time) {
            return time.toInstant();
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? (Object) number : null;
        }
        return value instanceof Number number ? (Object) number.longValue() : value;
    }

    @Override
    public void keepStatements() {
        spark.table("statement").cache().createOrReplaceTempView("statement");
    }

    /**
     * Never: Spark cannot be shut off from its files.
     *
     * @throws EngineException always
     */
    @Override
    public void shut() throws EngineException {
        throw new EngineException(
                "Reports of your own run on Spark only if you trust them as a program: it cannot be kept from files. Allow them with --trusted.",
                new UnsupportedOperationException());
    }

    /** Lets go of what was kept in memory. */
    @Override
    public void close() {
        spark.catalog().clearCache();
    }
}

package org.waymark.xapi.engine;

import java.util.List;
import java.util.Set;

/**
 * A database that tables are put into and SQL is asked of. Before anything else it has a table {@code statement} of the shape that the reference of the
 * record store describes. Not safe for use by several threads at once.
 *
 * <p>The SQL that it is asked is the part that DuckDB and Spark SQL have in common; {@code docs/reference/report-files.md} lists it.
 */
public interface Engine extends AutoCloseable {

    /**
     * Makes a table and fills it.
     *
     * @param rows a value for each column: {@link String}, {@link Long}, {@link Double}, {@link Boolean}, {@link java.time.Instant} or null
     * @throws EngineException if it cannot be done
     */
    void load(Table table, List<? extends List<?>> rows) throws EngineException;

    /**
     * Tells all things and learners that tables will speak of, besides those in statements, so that they can be numbered. After this there are the
     * functions {@code a_thing}, {@code a_learner} and {@code a_registration}, which turn a text of a statement into what columns of those types hold.
     *
     * @throws EngineException if it cannot be done
     */
    void number(Set<String> things, Set<String> learners) throws EngineException;

    /**
     * Gives the answer to a query a name that later queries can use, and works it out once.
     *
     * @throws EngineException if it cannot be done
     */
    void define(String name, String select) throws EngineException;

    /**
     * Asks a query.
     *
     * @throws EngineException if it fails
     */
    Answer ask(String sql) throws EngineException;

    /**
     * Takes the statements themselves into memory, if they are not there.
     *
     * @throws EngineException if it cannot be done
     */
    void keepStatements() throws EngineException;

    /**
     * From here on nothing outside can be reached, neither files nor the network: what is asked next was written by someone else.
     *
     * @throws EngineException if that cannot be made sure of
     */
    void shut() throws EngineException;

    @Override
    void close() throws EngineException;
}

package org.waymark.xapi.store;

import java.io.IOException;

/** Where reports get their statements from: one after the other, in the order in which they were stored, never all in memory. */
public interface StatementSource {

    /**
     * Hands over every statement that is there when the reading begins.
     *
     * @throws IOException if reading fails
     */
    void readAll(StatementSink sink) throws IOException;

    /** Takes statements one at a time. */
    @FunctionalInterface
    interface StatementSink {

        /**
         * Takes one statement.
         *
         * @param json holds it as UTF-8; valid during the call only
         * @param offset where it begins
         * @param length how long it is, in octets
         */
        void accept(byte[] json, int offset, int length) throws IOException;
    }
}

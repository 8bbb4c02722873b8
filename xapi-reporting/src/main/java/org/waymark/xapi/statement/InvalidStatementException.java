package org.waymark.xapi.statement;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent is not a statement, or not a list of statements, by xAPI 1.0.3 Part Two. Nothing of it may be stored. */
public final class InvalidStatementException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<StatementFault> faults;

    /** Takes the faults, at least one. */
    public InvalidStatementException(List<StatementFault> faults) {
        super(faults.stream().map(StatementFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order of the text. Only the first {@value Faults#MOST} are told. */
    public List<StatementFault> faults() {
        return faults;
    }
}

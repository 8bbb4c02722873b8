package org.waymark.xapi.receive;

import java.util.List;
import org.waymark.xapi.statement.StatementFault;

/** A request that is not granted, with the status to answer (xAPI 1.0.3 Part Three §3.2) and the reason. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<StatementFault> faults;

    Refusal(int status, String reason) {
        this(status, reason, List.of());
    }

    Refusal(int status, String reason, List<StatementFault> faults) {
        super(reason, null, false, false);
        this.status = status;
        this.faults = faults;
    }

    int status() {
        return status;
    }

    List<StatementFault> faults() {
        return faults;
    }
}

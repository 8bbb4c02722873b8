package org.waymark.xapi.statement;

import java.nio.charset.StandardCharsets;

/** Words of JSON and xAPI as bytes, to compare with. */
final class Names {

    static final byte[] TRUE = utf8("true");
    static final byte[] FALSE = utf8("false");
    static final byte[] NULL = utf8("null");
    static final byte[] MAILTO = utf8("mailto:");
    static final byte[] AGENT = utf8("Agent");
    static final byte[] GROUP = utf8("Group");
    static final byte[] ACTIVITY = utf8("Activity");
    static final byte[] STATEMENT_REF = utf8("StatementRef");
    static final byte[] SUB_STATEMENT = utf8("SubStatement");
    static final byte[] VOIDED = utf8("//adlnet.gov/expapi/verbs/voided");

    private Names() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

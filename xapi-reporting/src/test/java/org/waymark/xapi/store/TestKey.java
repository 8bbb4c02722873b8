package org.waymark.xapi.store;

/** A key for tests. */
public final class TestKey {

    public static final LearnerKey KEY = LearnerKey.of(new byte[32]);

    private TestKey() {}
}

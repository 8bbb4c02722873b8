package org.waymark.scorm.browser;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Waits for what another process or thread does. How long it takes is no part of what is tested; that it happens is. */
final class Eventually {

    private static final int TRIES = 400;
    private static final int PAUSE = 50;

    private Eventually() {}

    /** Waits until something holds, and fails with these words if it never does. */
    static void eventually(String what, Callable<Boolean> holds) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            if (holds.call()) {
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new AssertionError("it never came about that " + what);
    }

    /** Runs assertions again and again until they pass; the last failure is thrown. */
    static <T> T passes(ThrowingSupplier<T> assertions) throws Throwable {
        for (int i = 0; ; i++) {
            try {
                return assertions.get();
            } catch (AssertionError e) {
                if (i >= TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}

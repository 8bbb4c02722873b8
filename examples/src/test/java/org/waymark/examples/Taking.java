package org.waymark.examples;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Somebody who takes a course from its first page to its last, and does what each page asks for. */
final class Taking {

    private static final int MOST_STEPS = 1000;

    private final Frame course;
    private final String takes;

    Taking(Frame course) {
        this.course = course;
        try (InputStream in = Taking.class.getResourceAsStream("takes.js")) {
            if (in == null) {
                throw new IllegalStateException("takes.js is not on the class path");
            }
            takes = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes on to the end.
     *
     * @param look what is done in each state of each page; it is told which it is
     */
    void toTheEnd(Consumer<String> look) {
        course.locator("#start:enabled").click();
        for (int i = 0; i < MOST_STEPS && course.locator("#next").isVisible(); i++) {
            String title = course.locator(".activity.current h3").innerText();
            look.accept(title);
            if (asks()) {
                List<?> open = (List<?>) course.evaluate(takes);
                if (!open.isEmpty()) {
                    throw new AssertionError(title + ": cannot be answered: " + open);
                }
                look.accept(title + ", done");
            }
            course.locator("#next").click();
        }
    }

    private boolean asks() {
        Locator asking = course.locator(
                ".activity.current :is(.read-on, form.question, .ticks input, textarea, .took-part):visible");
        return asking.count() > 0;
    }
}

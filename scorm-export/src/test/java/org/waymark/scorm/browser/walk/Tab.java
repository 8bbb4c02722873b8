package org.waymark.scorm.browser.walk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A course that is open in a tab. */
final class Tab {

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Tab(BrowserContext device) {
        page = device.newPage();
        page.onPageError(complaints::add);
    }

    /** Opens the course in the LMS. @return what is shown */
    String opens(String address) {
        page.navigate(address);
        return String.valueOf(page.evaluate("walkReady()"));
    }

    /** Does something, then lets time pass. */
    @Nullable
    Object does(double seconds, Object... step) {
        return run(List.of(List.of(step), List.of("passes", seconds * 1000)));
    }

    @Nullable
    Object run(List<List<Object>> steps) {
        Object answer = page.evaluate("steps => walkDo(steps)", steps);
        shows = String.valueOf(((Map<?, ?>) answer).get("shows"));
        return ((Map<?, ?>) answer).get("result");
    }

    private String shows = "";

    /** What was shown after the last step. */
    String shows() {
        return shows;
    }

    Page page() {
        return page;
    }

    /** Errors in the page that nobody caught. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void closes() {
        page.close();
    }

    /** The page's process is gone from one moment to the next. */
    void dies() {
        try {
            page.navigate("chrome://crash");
        } catch (PlaywrightException e) {
            // Nobody is there any more to answer.
        }
        page.close();
    }
}

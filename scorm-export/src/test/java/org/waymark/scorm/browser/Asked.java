package org.waymark.scorm.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the pages of a device asked of the network, and what their content security policies refused. */
final class Asked {

    private final List<String> addresses = new CopyOnWriteArrayList<>();

    private Asked() {}

    /** Listens from now on. */
    static Asked by(BrowserContext device) {
        Asked asked = new Asked();
        device.onRequest(request -> asked.addresses.add(request.url()));
        device.addInitScript(
                "window.refused = []; addEventListener('securitypolicyviolation', (event) => refused.push(`${event.violatedDirective} ${event.blockedURI}`));");
        return asked;
    }

    /** Every address but those that a page holds itself, in order. */
    List<String> addresses() {
        return addresses.stream().filter(each -> !each.startsWith("data:")).toList();
    }

    /** Directives of a page that something ran against, with what it was. */
    static List<?> refused(Page page) {
        return (List<?>) page.evaluate("window.refused");
    }
}

package org.waymark.scorm.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.scorm.browser.Chromium;

/** Axe, with all of its rules and not only those of WCAG, on the HTML; and that it fits a phone. */
class PaperAccessibilityIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"workbook", "guide"})
    void axeFindsNothing(String format) throws IOException {
        Page page = CHROMIUM.device().newPage();
        List<String> console = new ArrayList<>();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.navigate(Printed.of(format, folder).html().toUri().toString());

        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

        assertThat(violations)
                .as(violations.stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList()
                        .toString())
                .isEmpty();
        assertThat(console).isEmpty();
        page.setViewportSize(360, 700);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }
}

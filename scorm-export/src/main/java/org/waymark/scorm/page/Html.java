package org.waymark.scorm.page;

/**
 * HTML that is safe to put into a page as it is: made by {@link ProseHtml}, or escaped. Everything else that a template shows is escaped.
 */
public record Html(String html) {
    @Override
    public String toString() {
        return html;
    }
}

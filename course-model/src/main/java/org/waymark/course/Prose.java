package org.waymark.course;

import org.waymark.core.Place;

/**
 * Text as its author wrote it, in Markdown (CommonMark 0.31 with tables; no raw HTML).
 *
 * @param markdown the Markdown, without the marks that Waymark itself reads
 * @param place where its first line stands
 */
public record Prose(String markdown, Place place) implements Part {

    @Override
    public <T> T on(Cases<T> cases) {
        return cases.prose(this);
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return markdown.isBlank();
    }
}

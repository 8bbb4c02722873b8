package org.waymark.course;

import java.util.Optional;

/**
 * What a provider changes in how courses look.
 *
 * @param logo a picture beside the provider's name, by its path within the catalogue
 * @param accent the colour of what can be pressed, on light and on soft paper, as {@code #rrggbb}
 * @param accentDark the same on dark paper
 */
public record Look(Optional<MediaFile> logo, Optional<String> accent, Optional<String> accentDark) {

    /** Waymark's own look. */
    public static final Look PLAIN = new Look(Optional.empty(), Optional.empty(), Optional.empty());
}

package org.waymark.xapi.disclosure;

import java.util.BitSet;

/** Which figures may be shown, and as what. Immutable. */
public final class Published {

    private final BitSet hidden;
    private final long[] shown;

    Published(BitSet hidden, long[] shown) {
        this.hidden = (BitSet) hidden.clone();
        this.shown = shown.clone();
    }

    /** Whether a figure is hidden. */
    public boolean isHidden(int figure) {
        return hidden.get(figure);
    }

    /**
     * The number that is shown for a figure, rounded.
     *
     * @throws IllegalArgumentException if it is hidden
     */
    public long shown(int figure) {
        if (hidden.get(figure)) {
            throw new IllegalArgumentException("figure " + figure + " is hidden");
        }
        return shown[figure];
    }
}

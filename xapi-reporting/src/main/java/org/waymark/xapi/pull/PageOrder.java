package org.waymark.xapi.pull;

/**
 * Learns from what comes in which order a record store gives statements. Earliest first is asked for; some give the latest first all the same, and
 * some no order at all. Times are microseconds since 1970.
 */
final class PageOrder {

    private int pairs;
    private boolean rising = true;
    private boolean falling = true;
    private boolean loneRise = true;
    private boolean loneFall = true;
    private boolean pageRises;
    private boolean pageFalls;
    private boolean follows;
    private long last;
    private long lowest;
    private long highest;
    private long lowestBefore;
    private long highestBefore;
    private int times;

    /** Pages from here on do not follow those before. */
    void beginWalk() {
        follows = false;
    }

    void beginPage() {
        pageRises = true;
        pageFalls = true;
        times = 0;
    }

    void time(long stored) {
        if (times++ == 0) {
            lowest = stored;
            highest = stored;
        } else {
            pageRises &= stored >= last;
            pageFalls &= stored <= last;
            lowest = Math.min(lowest, stored);
            highest = Math.max(highest, stored);
        }
        last = stored;
    }

    /** Takes the page into account, beside the one before it. */
    void endPage() {
        if (times == 0) {
            return;
        }
        if (follows) {
            pairs++;
            rising &= lowest >= lowestBefore && highest >= highestBefore;
            falling &= lowest <= lowestBefore && highest <= highestBefore;
        } else {
            loneRise &= pageRises;
            loneFall &= pageFalls;
        }
        follows = true;
        lowestBefore = lowest;
        highestBefore = highest;
    }

    /** Whether the page is in one order or the other: nothing that comes after it lies in the midst of it. */
    boolean isPageInOrder() {
        return pageRises || pageFalls;
    }

    /** Whether the earliest come first. Within a page they need not, unless no two pages were seen yet. */
    boolean isRising() {
        return pairs > 0 ? rising : loneRise;
    }

    /** Whether the latest come first. */
    boolean isFalling() {
        return !isRising() && (pairs > 0 ? falling : loneFall);
    }
}

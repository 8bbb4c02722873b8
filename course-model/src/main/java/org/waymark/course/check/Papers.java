package org.waymark.course.check;

import java.util.List;

/** The papers of the learner's page that a provider's colour stands on: the style sheet's, which a test compares. */
public enum Papers {
    /** Light paper and cards. */
    LIGHT("#fbf8f2", "#ffffff"),
    /** Soft paper and cards. */
    SOFT("#f1e9d8", "#f7f1e4"),
    /** Dark paper and cards. */
    DARK("#171b1a", "#202625");

    /** How much of the accent is in the ground of what is chosen. */
    private static final double TINT = 0.09;

    private final String paper;
    private final String card;

    Papers(String paper, String card) {
        this.paper = paper;
        this.card = card;
    }

    /** The ground of the page. */
    public String paper() {
        return paper;
    }

    /** The ground of cards. */
    public String card() {
        return card;
    }

    /** The ground of what is chosen, with an accent. */
    public String tint(String accent) {
        return Contrast.mixed(accent, card, TINT);
    }

    /** Everything that an accent stands on. */
    public List<String> under(String accent) {
        return List.of(paper, card, tint(accent));
    }
}

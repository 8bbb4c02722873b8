package org.waymark.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IrisTest {

    private final Iris iris = new Iris("https://training.example.org/peer-support");

    @Test
    void hangOffTheCataloguesOwn() {
        assertThat(iris.course("intro")).isEqualTo("https://training.example.org/peer-support/courses/intro");
        assertThat(iris.module("kettle")).isEqualTo("https://training.example.org/peer-support/modules/kettle");
        assertThat(iris.activity("kettle", "quiz"))
                .isEqualTo("https://training.example.org/peer-support/modules/kettle/activities/quiz");
        assertThat(iris.question("kettle", "quiz", "now"))
                .isEqualTo("https://training.example.org/peer-support/modules/kettle/activities/quiz/questions/now");
        assertThat(iris.element("imroc-values", "mutuality"))
                .isEqualTo("https://training.example.org/peer-support/frameworks/imroc-values/mutuality");
    }

    @Test
    void areTheSameWhetherOrNotTheCataloguesOwnEndsWithASlash() {
        assertThat(new Iris("https://training.example.org/peer-support/")).isEqualTo(iris);
    }
}

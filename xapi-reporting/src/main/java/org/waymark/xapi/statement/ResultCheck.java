package org.waymark.xapi.statement;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results and scores (xAPI 1.0.3 Part Two §2.4.5). */
final class ResultCheck {

    private static final Set<String> RESULT =
            Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final Set<String> SCORE = Set.of("scaled", "raw", "min", "max");

    private ResultCheck() {}

    static void result(Spot result) {
        if (!result.object("a result", RESULT)) {
            return;
        }
        score(result.at("score"));
        result.at("success").truth();
        result.at("completion").truth();
        result.at("response").text();
        result.at("duration").duration();
        result.at("extensions").extensions();
    }

    private static void score(Spot score) {
        if (!score.object("a score", SCORE)) {
            return;
        }
        BigDecimal scaled = score.at("scaled").number();
        BigDecimal raw = score.at("raw").number();
        BigDecimal min = score.at("min").number();
        BigDecimal max = score.at("max").number();
        if (scaled != null && scaled.abs().compareTo(BigDecimal.ONE) > 0) {
            score.at("scaled").fault("A scaled score lies between -1 and 1.", "Divide by the highest possible score.");
        }
        if (below(max, min) || (max != null && min != null && max.compareTo(min) == 0)) {
            score.fault("\"max\" has to be greater than \"min\".", "Correct the two.");
        } else if (below(raw, min) || below(max, raw)) {
            score.at("raw").fault("\"raw\" lies outside of \"min\" and \"max\".", "Correct the score or its range.");
        }
    }

    private static boolean below(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) < 0;
    }
}

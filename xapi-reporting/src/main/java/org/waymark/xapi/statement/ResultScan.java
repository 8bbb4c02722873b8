package org.waymark.xapi.statement;

import static org.waymark.xapi.statement.Quick.require;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Results and scores (xAPI 1.0.3 Part Two §2.4.5). */
final class ResultScan {

    private static final byte[][] RESULT = {
        Names.utf8("success"),
        Names.utf8("completion"),
        Names.utf8("score"),
        Names.utf8("response"),
        Names.utf8("duration"),
        Names.utf8("extensions")
    };
    private static final byte[][] SCORE = {Names.utf8("scaled"), Names.utf8("raw"), Names.utf8("min"), Names.utf8("max")
    };
    /** Extensions that say how much was done, 0 to 100: cmi5's, and ADL's older name for it. */
    private static final byte[][] PROGRESS = {
        Names.utf8("https://w3id.org/xapi/cmi5/result/extensions/progress"),
        Names.utf8("http://id.tincanapi.com/extension/progress-percent")
    };
    /** The same, from 0 to 1 (xAPI video profile). */
    private static final byte[] PART = Names.utf8("https://w3id.org/xapi/video/extensions/progress");

    private final JsonBytes in;
    private ScannedStatement out;
    private final ValueScan values;

    ResultScan(JsonBytes in, ScannedStatement out, ValueScan values) {
        this.in = in;
        this.out = out;
        this.values = values;
    }

    /** Puts what it finds there from now on. */
    void into(ScannedStatement found) {
        out = found;
    }

    void result(boolean outermost) {
        int seen = 0;
        for (boolean more = in.first(); more; more = in.next()) {
            int which = values.index(RESULT);
            require((seen & 1 << which) == 0);
            seen |= 1 << which;
            switch (which) {
                case 0 -> {
                    int success = in.truth() ? 1 : 0;
                    out.success = outermost ? success : out.success;
                }
                case 1 -> {
                    int completion = in.truth() ? 1 : 0;
                    out.completion = outermost ? completion : out.completion;
                }
                case 2 -> score(outermost);
                case 3 -> {
                    values.text();
                    if (outermost) {
                        values.keep(out.response);
                    }
                }
                case 4 -> {
                    in.string();
                    require(in.plain());
                    double seconds = Quick.seconds(in);
                    out.seconds = outermost ? seconds : out.seconds;
                }
                default -> values.extensions(() -> outermost && extension());
            }
        }
    }

    private boolean extension() {
        boolean part = in.is(PART);
        if (!part && !in.is(PROGRESS[0]) && !in.is(PROGRESS[1])) {
            return false;
        }
        int next = in.peek();
        if (next != '-' && (next < '0' || next > '9')) {
            return false;
        }
        in.number();
        double progress = Double.parseDouble(in.text()) * (part ? 100 : 1);
        out.progress = progress >= 0 && progress <= 100 ? progress : out.progress;
        return true;
    }

    private void score(boolean outermost) {
        double[] score = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        String[] digits = {"", "", "", ""};
        boolean isShort = true;
        int seen = 0;
        for (boolean more = in.first(); more; more = in.next()) {
            int which = values.index(SCORE);
            require((seen & 1 << which) == 0);
            seen |= 1 << which;
            in.number();
            score[which] = number();
            // Doubles compare as their decimals do when these are short.
            if (in.to() - in.from() > 15) {
                isShort = false;
                digits[which] = in.text();
            }
        }
        require(isShort ? isSound(score) : isSound(score, digits));
        if (outermost) {
            out.scaled = score[0];
            out.raw = score[1];
            out.min = score[2];
            out.max = score[3];
        }
    }

    private double number() {
        int length = in.to() - in.from();
        if (length <= 9) {
            int whole = 0;
            int i = in.from();
            while (i < in.to() && Quick.digit(in.bytes()[i])) {
                whole = whole * 10 + in.bytes()[i++] - '0';
            }
            if (i == in.to()) {
                return whole;
            }
            boolean plain = i > in.from() && in.bytes()[i] == '.';
            for (int k = i + 1; plain && k < in.to(); k++) {
                plain = Quick.digit(in.bytes()[k]);
            }
            if (plain) {
                return Quick.decimal(in.bytes(), in.from(), in.to());
            }
        }
        return Double.parseDouble(in.text());
    }

    private static boolean isSound(double[] score) {
        boolean scaled = !(Math.abs(score[0]) > 1);
        boolean range = !(score[3] <= score[2]);
        return scaled && range && !(score[1] < score[2]) && !(score[1] > score[3]);
    }

    private static boolean isSound(double[] score, String[] digits) {
        @Nullable BigDecimal[] exact = new BigDecimal[4];
        for (int i = 0; i < 4; i++) {
            if (!digits[i].isEmpty() || !Double.isNaN(score[i])) {
                exact[i] = digits[i].isEmpty() ? new BigDecimal(Double.toString(score[i])) : new BigDecimal(digits[i]);
            }
        }
        boolean scaled = exact[0] == null || exact[0].abs().compareTo(BigDecimal.ONE) <= 0;
        return scaled && below(exact[2], exact[3], -1) && below(exact[2], exact[1], 0) && below(exact[1], exact[3], 0);
    }

    private static boolean below(@Nullable BigDecimal one, @Nullable BigDecimal other, int most) {
        return one == null || other == null || one.compareTo(other) <= most;
    }
}

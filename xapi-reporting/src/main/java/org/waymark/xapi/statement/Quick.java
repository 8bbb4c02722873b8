package org.waymark.xapi.statement;

import java.time.Instant;

/** The forms of {@link Forms}, {@link Timestamps} and {@link Durations} once more, looked at as bytes: the usual ones at once, the others there. */
final class Quick {

    /** Numbers of so many octets are held by doubles without loss, be they divided by what power of ten of that length they may. */
    static final int SURE_DIGITS = 15;

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    private static final boolean[] IRI = new boolean[128];

    static {
        for (int octet = '!'; octet < 127; octet++) {
            IRI[octet] = "<>\"{}|\\^`".indexOf(octet) < 0;
        }
    }

    private Quick() {}

    static void iri(JsonBytes in) {
        if (!in.plain()) {
            require(Forms.isIri(in.text()));
            return;
        }
        byte[] bytes = in.bytes();
        int to = in.to();
        int i = in.from();
        if (i >= to || !letter(bytes[i])) {
            throw new GaveUp();
        }
        while (i < to
                && (letter(bytes[i]) || digit(bytes[i]) || bytes[i] == '+' || bytes[i] == '.' || bytes[i] == '-')) {
            i++;
        }
        int colon = i;
        if (i >= to || bytes[i] != ':' || i + 1 == to) {
            throw new GaveUp();
        }
        for (i++; i < to; i++) {
            if (bytes[i] < 0) {
                require(Forms.isIri(in.text()));
                return;
            }
            if (!IRI[bytes[i]]) {
                throw new GaveUp();
            }
        }
        int scheme = colon - in.from();
        boolean web = (scheme == 4 || scheme == 5)
                && (bytes[in.from()] | 0x20) == 'h'
                && (bytes[in.from() + 1] | 0x20) == 't';
        if (web) {
            boolean host = colon + 3 < to
                    && bytes[colon + 1] == '/'
                    && bytes[colon + 2] == '/'
                    && "/?#".indexOf(bytes[colon + 3]) < 0;
            require(host || Forms.isIri(in.text()));
        }
    }

    static void language(JsonBytes in) {
        byte[] bytes = in.bytes();
        int from = in.from();
        int length = in.to() - from;
        boolean usual = (length == 2
                        || (length == 5
                                && bytes[from + 2] == '-'
                                && letter(bytes[from + 3])
                                && letter(bytes[from + 4])))
                && letter(bytes[from])
                && letter(bytes[from + 1]);
        require(usual || Forms.isLanguage(in.text()));
    }

    static void mailto(JsonBytes in) {
        require(Forms.isMailto(in.text()));
    }

    /** The first or the second half of a UUID. */
    static long uuid(JsonBytes in, boolean second) {
        byte[] bytes = in.bytes();
        int from = in.from();
        if (in.to() - from != 36) {
            throw new GaveUp();
        }
        long half = 0;
        int end = from + (second ? 36 : 18);
        for (int i = from + (second ? 19 : 0); i < end; i++) {
            int place = i - from;
            if (place == 8 || place == 13 || place == 23) {
                require(bytes[i] == '-');
            } else {
                half = half << 4 | hex(bytes[i]);
            }
        }
        require(bytes[from + 18] == '-');
        return half;
    }

    private static int hex(byte octet) {
        if (octet >= '0' && octet <= '9') {
            return octet - '0';
        }
        int letter = octet | 0x20;
        if (letter >= 'a' && letter <= 'f') {
            return letter - 'a' + 10;
        }
        throw new GaveUp();
    }

    /** A timestamp, in microseconds since 1970. */
    static long micros(JsonBytes in) {
        byte[] bytes = in.bytes();
        int from = in.from();
        int length = in.to() - from;
        boolean usual = length >= 20
                && length <= 30
                && bytes[from + 4] == '-'
                && bytes[from + 7] == '-'
                && bytes[from + 10] == 'T'
                && bytes[from + 13] == ':'
                && bytes[from + 16] == ':'
                && bytes[from + length - 1] == 'Z'
                && (length == 20 || (bytes[from + 19] == '.' && length > 21));
        if (usual) {
            int year = digits(bytes, from, 4);
            int month = digits(bytes, from + 5, 2);
            int day = digits(bytes, from + 8, 2);
            int hour = digits(bytes, from + 11, 2);
            int minute = digits(bytes, from + 14, 2);
            int second = digits(bytes, from + 17, 2);
            if (year > 0
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= (day < 29 ? 28 : daysOf(year, month))
                    && hour >= 0
                    && hour < 24
                    && minute >= 0
                    && minute < 60
                    && second >= 0
                    && second < 60) {
                long micros = 0;
                int given = Math.max(0, length - 21);
                boolean whole = true;
                for (int i = 0; i < given; i++) {
                    whole &= digit(bytes[from + 20 + i]);
                    micros = i < 6 ? micros * 10 + (bytes[from + 20 + i] - '0') : micros;
                }
                for (int i = given; i < 6; i++) {
                    micros *= 10;
                }
                if (whole) {
                    return ((days(year, month, day) * 24 + hour) * 60 + minute) * 60_000_000L
                            + second * 1_000_000L
                            + micros;
                }
            }
        }
        Instant time = Timestamps.parse(in.text()).orElseThrow(GaveUp::new);
        // Not by ChronoUnit: that goes over nanoseconds, and knows no more than 292 years.
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    private static int daysOf(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
    }

    /** Days since 1970 in the Gregorian calendar. */
    private static long days(int year, int month, int day) {
        int shifted = month > 2 ? year : year - 1;
        int era = Math.floorDiv(shifted, 400);
        int ofEra = shifted - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    private static int digits(byte[] bytes, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            if (!digit(bytes[i])) {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /** A duration, in seconds. */
    static double seconds(JsonBytes in) {
        byte[] bytes = in.bytes();
        int i = in.from();
        int to = in.to();
        if (to - i >= 4 && to - i <= 20 && bytes[i] == 'P' && bytes[i + 1] == 'T' && bytes[to - 1] == 'S') {
            long total = 0;
            int before = 'A';
            i += 2;
            while (true) {
                long number = 0;
                int start = i;
                while (i < to && digit(bytes[i])) {
                    number = number * 10 + bytes[i++] - '0';
                }
                int unit = i > start && i - start < 9 ? bytes[i] : 0;
                if (unit == 'H' && before < 'H') {
                    total += number * 3600;
                } else if (unit == 'M' && before < 'M') {
                    total += number * 60;
                } else if (unit == 'S' && i + 1 == to) {
                    return total + number;
                } else if (unit == '.') {
                    int point = i++;
                    while (i < to && digit(bytes[i])) {
                        i++;
                    }
                    if (i == point + 1 || i + 1 != to || i - start > SURE_DIGITS) {
                        break;
                    }
                    return total + decimal(bytes, start, i);
                } else {
                    break;
                }
                before = unit;
                i++;
            }
        }
        return Durations.seconds(in.text()).orElseThrow(GaveUp::new);
    }

    /** Digits with a point among them, together no more than {@link #SURE_DIGITS} octets: the double that is nearest. */
    static double decimal(byte[] bytes, int from, int to) {
        long digits = 0;
        int places = 0;
        boolean fraction = false;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.') {
                fraction = true;
            } else {
                digits = digits * 10 + bytes[i] - '0';
                places += fraction ? 1 : 0;
            }
        }
        // Both are exact, so that their quotient is rounded once.
        return digits / TENS[places];
    }

    static boolean letter(byte octet) {
        int small = octet | 0x20;
        return octet > 0 && small >= 'a' && small <= 'z';
    }

    static boolean digit(byte octet) {
        return octet >= '0' && octet <= '9';
    }

    static void require(boolean fine) {
        if (!fine) {
            throw new GaveUp();
        }
    }
}

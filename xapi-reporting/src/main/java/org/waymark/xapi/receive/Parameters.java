package org.waymark.xapi.receive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.Timestamps;

/** The parameters of a request, each at most once, checked as strictly as the same values are in statements (xAPI 1.0.3 Part Two §2.2). */
final class Parameters {

    private static final Pattern UUID_FORM =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final Map<String, String> values = new LinkedHashMap<>();

    private Parameters() {}

    static Parameters of(@Nullable String rawQuery) throws Refusal {
        Parameters parameters = new Parameters();
        if (rawQuery == null || rawQuery.isEmpty()) {
            return parameters;
        }
        for (String pair : rawQuery.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (parameters.values.put(name, value) != null) {
                throw new Refusal(400, "The parameter \"" + name + "\" stands twice.");
            }
        }
        return parameters;
    }

    void allowOnly(Collection<String> names) throws Refusal {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw new Refusal(
                        400,
                        "The parameter \"" + name + "\" is not known here. Known are: " + String.join(", ", names)
                                + ".");
            }
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    @Nullable
    UUID uuid(String name) throws Refusal {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!UUID_FORM.matcher(value).matches()) {
            throw new Refusal(400, "The parameter \"" + name + "\" has to be a UUID.");
        }
        return UUID.fromString(value);
    }

    @Nullable
    Instant time(String name) throws Refusal {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        return Timestamps.parse(value)
                .orElseThrow(() -> new Refusal(
                        400, "The parameter \"" + name + "\" has to be a timestamp such as 2026-03-01T09:30:00Z."));
    }

    boolean truth(String name) throws Refusal {
        String value = values.getOrDefault(name, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new Refusal(400, "The parameter \"" + name + "\" has to be true or false.");
        }
        return value.equals("true");
    }

    /** A whole number that is not negative; 0 if it is not given. What is more than a billion becomes a billion. */
    int count(String name) throws Refusal {
        String value = values.getOrDefault(name, "0");
        if (value.isEmpty() || !value.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new Refusal(400, "The parameter \"" + name + "\" has to be a whole number, 0 or more.");
        }
        return value.length() > 9 ? 1_000_000_000 : Integer.parseInt(value);
    }

    private static String decoded(String text) throws Refusal {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "The query cannot be decoded: " + text);
        }
    }
}

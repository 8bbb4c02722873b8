package org.waymark.xapi.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.waymark.xapi.StatementText;

/** Statements of many learners, some of them wrong, with a list of those that are right: counted here, not by what is tested. */
final class Crowd {

    final List<HostileLrs.Kept> sent = new ArrayList<>();
    final Set<String> right = new LinkedHashSet<>();
    int wrong;

    /** So many, of which so many in a hundred are wrong. */
    Crowd(int count, int wrongPercent, long seed) {
        Random random = new Random(seed);
        Instant start = Instant.parse("2026-03-30T23:00:00Z");
        for (int i = 0; i < count; i++) {
            // Several have the same time, as after an import.
            Instant stored = start.plusSeconds(60L * (i / 3));
            UUID id = new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | (1L << 63));
            StatementText text = StatementText.plain()
                    .withId(id)
                    .withText("stored", stored.toString())
                    .withText(
                            "timestamp",
                            stored.minusSeconds(random.nextInt(100) - 50).toString());
            text = i % 2 == 0
                    ? text.by("person " + random.nextInt(50))
                    : text.with(
                            "actor",
                            "{\"name\":\"Zoë Secret\",\"mbox\":\"mailto:zoe" + random.nextInt(50) + "@example.org\"}");
            if (random.nextInt(100) < wrongPercent) {
                sent.add(new HostileLrs.Kept(stored, wrong(text, random)));
                wrong++;
            } else {
                sent.add(new HostileLrs.Kept(stored, text.toString()));
                right.add(id.toString());
            }
        }
    }

    private static String wrong(StatementText text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text.without("verb").toString();
            case 1 -> text.withText("object/id", "no iri").toString();
            case 2 -> text.with("actor", "{\"name\":\"Zoë Secret\"}").toString();
            case 3 -> text.with("result", "{\"score\":{\"scaled\":7}}").toString();
            case 4 -> text.without("id").toString();
            default -> text.withText("actor/mbox", "zoe-secret@example.org").toString();
        };
    }
}

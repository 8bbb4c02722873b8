package org.waymark.xapi.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.xapi.statement.StatementOutline;

/**
 * Where each statement of a store is, and what filters ask about it, in memory. Statements are numbered from 0 in the order in which they were
 * stored; every text that filters compare is kept once and stands as a number. Not safe for use by several threads at once.
 */
final class StatementIndex {

    private static final int NONE = -1;

    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<Integer, UUID> targets = new HashMap<>();
    private final Set<UUID> voided = new HashSet<>();
    private final BitSet voiding = new BitSet();
    private int size;
    private long[] idHigh = new long[1024];
    private long[] idLow = new long[1024];
    private long[] stored = new long[1024];
    private long[] place = new long[1024];
    private int[] length = new int[1024];
    private int[] verb = new int[1024];
    private int[] activity = new int[1024];
    private int[] registration = new int[1024];
    /** Where in the pool the agents of a statement begin; then its related agents, its related activities, and the next statement. */
    private int[] agents = new int[1024 * 3];

    private int[] pool = new int[4096];
    private int pooled;
    /** Numbers of statements, plus 1, by their id: open addressing, never more than half full. */
    private int[] byId = new int[4096];

    int size() {
        return size;
    }

    void add(StatementOutline outline, long storedMicros, long at, int bytes) {
        makeRoom();
        int number = size;
        idHigh[number] = outline.id().getMostSignificantBits();
        idLow[number] = outline.id().getLeastSignificantBits();
        stored[number] = storedMicros;
        place[number] = at;
        length[number] = bytes;
        verb[number] = learn(outline.verb());
        activity[number] = outline.activity().isEmpty() ? NONE : learn(outline.activity());
        registration[number] = outline.registration() == null
                ? NONE
                : learn(outline.registration().toString());
        agents[number * 3] = pooled;
        pool(outline.agents());
        agents[number * 3 + 1] = pooled;
        pool(outline.relatedAgents());
        agents[number * 3 + 2] = pooled;
        pool(outline.relatedActivities());
        if (outline.target() != null) {
            targets.put(number, outline.target());
            if (outline.isVoiding()) {
                voiding.set(number);
                voided.add(outline.target());
            }
        }
        byId[slot(outline.id())] = number + 1;
        size++;
    }

    /** The number of the statement with this id, or -1. */
    int find(UUID id) {
        return byId[slot(id)] - 1;
    }

    /** When the statement was stored, in microseconds since 1970. */
    long stored(int number) {
        return stored[number];
    }

    long place(int number) {
        return place[number];
    }

    int length(int number) {
        return length[number];
    }

    /** Whether the statement was taken back. One that takes another back cannot be (xAPI 1.0.3 Part Two §2.3.2). */
    boolean isVoided(int number) {
        return !voiding.get(number) && !voided.isEmpty() && voided.contains(new UUID(idHigh[number], idLow[number]));
    }

    /** The statement that this one refers to, or -1 if it refers to none that is here. */
    int target(int number) {
        UUID target = targets.get(number);
        return target == null ? NONE : find(target);
    }

    /** The number of the first statement that was stored after this time, or how many there are. */
    int firstAfter(long storedMicros) {
        int found = Arrays.binarySearch(stored, 0, size, storedMicros);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The number that stands for a text, or -1 if no statement has it. */
    int code(String text) {
        return codes.getOrDefault(text, NONE);
    }

    boolean hasVerb(int number, int code) {
        return verb[number] == code;
    }

    boolean hasRegistration(int number, int code) {
        return registration[number] == code;
    }

    boolean hasActivity(int number, int code, boolean related) {
        return activity[number] == code || (related && holds(agents[number * 3 + 2], end(number), code));
    }

    boolean hasAgent(int number, int code, boolean related) {
        return holds(agents[number * 3], agents[number * 3 + (related ? 2 : 1)], code);
    }

    private int end(int number) {
        return number + 1 < size ? agents[(number + 1) * 3] : pooled;
    }

    private boolean holds(int from, int to, int code) {
        for (int i = from; i < to; i++) {
            if (pool[i] == code) {
                return true;
            }
        }
        return false;
    }

    private int learn(String text) {
        Integer known = codes.putIfAbsent(text, codes.size());
        return known == null ? codes.size() - 1 : known;
    }

    private void pool(Set<String> texts) {
        if (pooled + texts.size() > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(Math.multiplyExact(pool.length, 2), pooled + texts.size()));
        }
        for (String text : texts) {
            pool[pooled++] = learn(text);
        }
    }

    private int slot(UUID id) {
        int mask = byId.length - 1;
        long mixed = (id.getMostSignificantBits() * 31 + id.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 33) & mask;
        while (byId[slot] != 0) {
            int number = byId[slot] - 1;
            if (idHigh[number] == id.getMostSignificantBits() && idLow[number] == id.getLeastSignificantBits()) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void makeRoom() {
        if (size == idHigh.length) {
            int room = Math.multiplyExact(size, 2);
            idHigh = Arrays.copyOf(idHigh, room);
            idLow = Arrays.copyOf(idLow, room);
            stored = Arrays.copyOf(stored, room);
            place = Arrays.copyOf(place, room);
            length = Arrays.copyOf(length, room);
            verb = Arrays.copyOf(verb, room);
            activity = Arrays.copyOf(activity, room);
            registration = Arrays.copyOf(registration, room);
            agents = Arrays.copyOf(agents, room * 3);
        }
        if (size * 2 >= byId.length) {
            byId = new int[Math.multiplyExact(byId.length, 2)];
            for (int number = 0; number < size; number++) {
                byId[slot(new UUID(idHigh[number], idLow[number]))] = number + 1;
            }
        }
    }
}

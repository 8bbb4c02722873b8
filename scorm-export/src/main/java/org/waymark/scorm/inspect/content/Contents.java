package org.waymark.scorm.inspect.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a package holds, as far as rules ask: names, sizes, the few small files that describe the rest, and what was seen in scripts. */
public final class Contents {

    private static final int MOST_REFERENCES = 50_000;

    private final Map<String, Long> sizes = new LinkedHashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, byte[]> kept = new TreeMap<>();
    private final Map<RuntimeUse, String> uses = new EnumMap<>(RuntimeUse.class);
    private final List<Reference> references = new ArrayList<>();
    private long links;
    private boolean unseenScripts;
    private boolean website;

    /** Notes that a file is there. */
    public void add(String name, long size) {
        sizes.putIfAbsent(name, size);
        folded.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    }

    /** Keeps the bytes of a file that describes the package. */
    public void keep(String name, byte[] bytes) {
        kept.put(name, bytes);
    }

    void uses(RuntimeUse use, String file) {
        uses.putIfAbsent(use, file);
    }

    void refer(Reference reference) {
        if (references.size() < MOST_REFERENCES) {
            references.add(reference);
        }
    }

    void link() {
        links++;
    }

    /** Notes that there is a script that nobody here could look into: it comes from elsewhere, or could not be unpacked. */
    public void unseenScript() {
        unseenScripts = true;
    }

    void website() {
        website = true;
    }

    /** Whether a page says of itself that it is for the web and for no LMS, as Waymark's pages do. */
    public boolean isForTheWeb() {
        return website;
    }

    /** The names of all files, in the order of the package. */
    public Set<String> names() {
        return Collections.unmodifiableSet(sizes.keySet());
    }

    /** How many bytes all files have. */
    public long bytes() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there is a file of this name. */
    public boolean has(String name) {
        return sizes.containsKey(name);
    }

    /** A file whose name differs by capital letters alone. */
    public Optional<String> inOtherCase(String name) {
        return Optional.ofNullable(folded.get(name.toLowerCase(Locale.ROOT))).filter(other -> !other.equals(name));
    }

    /** The bytes of a file that was kept. */
    public Optional<byte[]> kept(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    /** The files that were kept. */
    public Set<String> keptNames() {
        return Collections.unmodifiableSet(kept.keySet());
    }

    /** Whether some script does this. */
    public boolean uses(RuntimeUse use) {
        return uses.containsKey(use);
    }

    /** The first file in which it was seen. */
    public Optional<String> firstUse(RuntimeUse use) {
        return Optional.ofNullable(uses.get(use));
    }

    List<Reference> references() {
        return references;
    }

    /** How many links lead to other sites; learners choose whether to follow them. */
    public long links() {
        return links;
    }

    /** Whether there are scripts that could not be looked into. */
    public boolean hasUnseenScripts() {
        return unseenScripts;
    }
}

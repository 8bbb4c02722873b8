package org.waymark.xapi.statement;

import java.util.Arrays;

/**
 * What a {@link StatementScan} found in one statement. It is used again for the next one, unless another is given: read it before. Times are in microseconds since 1970, or
 * {@link #NO_TIME}; a number that the statement does not have is {@link Double#NaN}.
 */
public final class ScannedStatement {

    /** Stands where a statement tells no time. */
    public static final long NO_TIME = Long.MIN_VALUE;

    boolean hasId;
    long idHigh;
    long idLow;
    long stored;
    long timestamp;
    final Span verb = new Span();
    /** The pseudonym of the one person it is about; else empty. */
    final Span learner = new Span();

    final Span object = new Span();
    final Span objectType = new Span();
    final Span objectName = new Span();
    final Span target = new Span();
    final Span interaction = new Span();
    final Span correct = new Span();
    final Span choices = new Span();
    final Span response = new Span();
    final Span registration = new Span();
    final Span session = new Span();
    final Span platform = new Span();
    final Span language = new Span();
    final Span course = new Span();
    final Span module = new Span();
    final Span parent = new Span();
    final Span parentType = new Span();
    final Span groupingType = new Span();
    final ByteText parents = new ByteText();
    final ByteText groupings = new ByteText();
    final ByteText categories = new ByteText();
    final ByteText others = new ByteText();
    /** -1 not said, 0 false, 1 true. */
    int completion;

    int success;
    double scaled;
    double raw;
    double min;
    double max;
    double seconds;
    double progress;
    boolean voiding;
    /** Pseudonyms of those whom it is about or who are its object, here or in a statement inside, 32 octets each. */
    final ByteText people = new ByteText();

    final Changes changes = new Changes();
    private final Span onlyParent = new Span();
    private final Span onlyGrouping = new Span();
    private final Span onlyCategory = new Span();
    private final Span onlyOther = new Span();
    private final Span[] texts = {
        verb,
        learner,
        object,
        objectType,
        objectName,
        target,
        interaction,
        correct,
        choices,
        response,
        registration,
        session,
        platform,
        language,
        course,
        module,
        parent,
        parentType,
        groupingType,
        onlyParent,
        onlyGrouping,
        onlyCategory,
        onlyOther
    };
    private final Span[] definition = {objectName, interaction, correct, choices};

    /** With nothing in it. */
    public ScannedStatement() {
        clear();
    }

    /** What the definition of its object says. */
    Span[] definition() {
        return definition;
    }

    final void clear() {
        hasId = false;
        stored = NO_TIME;
        timestamp = NO_TIME;
        for (Span span : texts) {
            span.clear();
        }
        parents.clear();
        groupings.clear();
        categories.clear();
        others.clear();
        people.clear();
        completion = -1;
        success = -1;
        scaled = Double.NaN;
        raw = Double.NaN;
        min = Double.NaN;
        max = Double.NaN;
        seconds = Double.NaN;
        progress = Double.NaN;
        voiding = false;
        changes.clear();
    }

    /** The first half of its id. */
    public long idHigh() {
        return idHigh;
    }

    /** The second half of its id. */
    public long idLow() {
        return idLow;
    }

    /** Whether it has an id at all. */
    public boolean hasId() {
        return hasId;
    }

    /** When a record store took it. */
    public long stored() {
        return stored;
    }

    /** Notes when it was stored, if it does not say so itself. */
    public void storedIfMissing(long micros) {
        stored = stored == NO_TIME ? micros : stored;
    }

    /** When the thing happened. */
    public long timestamp() {
        return timestamp;
    }

    /** A text of it. */
    public Span text(Text which) {
        return switch (which) {
            case VERB -> verb;
            case LEARNER -> learner;
            case OBJECT -> object;
            case OBJECT_TYPE -> objectType;
            case OBJECT_NAME -> objectName;
            case TARGET -> target;
            case INTERACTION -> interaction;
            case CORRECT -> correct;
            case CHOICES -> choices;
            case RESPONSE -> response;
            case REGISTRATION -> registration;
            case SESSION -> session;
            case PLATFORM -> platform;
            case LANGUAGE -> language;
            case COURSE -> course;
            case MODULE -> module;
            case PARENT -> parent;
            case PARENT_TYPE -> parentType;
            case GROUPING_TYPE -> groupingType;
        };
    }

    /** The IRIs of context activities, a space between them. */
    public Span context(Kind kind) {
        Span list = list(kind);
        ByteText many = several(kind);
        if (many.length() > 0) {
            list.set(many.bytes(), 0, many.length());
        }
        return list;
    }

    /** Adds a context activity. */
    void list(Kind kind, Span iri) {
        Span list = list(kind);
        if (!list.present()) {
            list.set(iri);
            return;
        }
        ByteText many = several(kind);
        if (many.length() == 0) {
            many.add(list);
        }
        many.add(' ').add(iri);
    }

    private Span list(Kind kind) {
        return switch (kind) {
            case PARENT -> onlyParent;
            case GROUPING -> onlyGrouping;
            case CATEGORY -> onlyCategory;
            case OTHER -> onlyOther;
        };
    }

    private ByteText several(Kind kind) {
        return switch (kind) {
            case PARENT -> parents;
            case GROUPING -> groupings;
            case CATEGORY -> categories;
            case OTHER -> others;
        };
    }

    /** A number of its result. */
    public double number(Amount which) {
        return switch (which) {
            case SCALED -> scaled;
            case RAW -> raw;
            case MIN -> min;
            case MAX -> max;
            case SECONDS -> seconds;
            case PROGRESS -> progress;
        };
    }

    /** Whether it says that the thing was completed: 1 yes, 0 no, -1 nothing. */
    public int completion() {
        return completion;
    }

    /** Whether it says that it went well: 1 yes, 0 no, -1 nothing. */
    public int success() {
        return success;
    }

    /** Whether it takes another statement back, which is the {@link Text#TARGET}. */
    public boolean voiding() {
        return voiding;
    }

    /** Whether it is about this person, or has this person as its object. The pseudonym has 32 octets. */
    public boolean isAbout(byte[] pseudonym) {
        for (int i = 0; i + 32 <= people.length(); i += 32) {
            if (Arrays.equals(people.bytes(), i, i + 32, pseudonym, 0, 32)) {
                return true;
            }
        }
        return false;
    }

    /** Texts. */
    public enum Text {
        /** The verb, as written. */
        VERB,
        /** The pseudonym of the one person it is about. */
        LEARNER,
        /** The activity that is its object. */
        OBJECT,
        /** The type of that activity. */
        OBJECT_TYPE,
        /** Its name: in English, or else the first. */
        OBJECT_NAME,
        /** The statement that is its object. */
        TARGET,
        /** The type of interaction. */
        INTERACTION,
        /** The first pattern of right answers. */
        CORRECT,
        /** The choices, or the scale, as JSON. */
        CHOICES,
        /** What was answered. */
        RESPONSE,
        /** The attempt. */
        REGISTRATION,
        /** The session (cmi5 §9.6.3.1). */
        SESSION,
        /** What it was taken on. */
        PLATFORM,
        /** The language of the statement. */
        LANGUAGE,
        /** The first activity of the type course, in the object, grouping or parent. */
        COURSE,
        /** The first activity of the type module there. */
        MODULE,
        /** The first parent. */
        PARENT,
        /** The type of the first parent. */
        PARENT_TYPE,
        /** The type of the first grouping. */
        GROUPING_TYPE
    }

    /** The lists of context activities (xAPI 1.0.3 Part Two §2.4.6.2). */
    public enum Kind {
        /** Directly above. */
        PARENT,
        /** Further above. */
        GROUPING,
        /** Kinds of statement. */
        CATEGORY,
        /** Others. */
        OTHER
    }

    /** Numbers of a result (xAPI 1.0.3 Part Two §2.4.5). */
    public enum Amount {
        /** The score, -1 to 1. */
        SCALED,
        /** The score as it was counted. */
        RAW,
        /** The least that could be scored. */
        MIN,
        /** The most that could be scored. */
        MAX,
        /** How long it took. */
        SECONDS,
        /** How much was done, 0 to 100 (cmi5 §9.5.5.2). */
        PROGRESS
    }
}

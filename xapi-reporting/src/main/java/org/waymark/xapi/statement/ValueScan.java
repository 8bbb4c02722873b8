package org.waymark.xapi.statement;

import static org.waymark.xapi.statement.Quick.require;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that stand in several places of a statement. A text that is an e-mail address as an IRI is replaced wherever it stands. */
final class ValueScan {

    private static final int FEW = 32;
    private static final byte[] ENGLISH = Names.utf8("en");
    private static final byte[] HOME = Names.utf8(AgentNames.HOME + ":");
    private static final byte[] USUAL_VERSION = Names.utf8("1.0.3");
    private static final byte[][] ATTACHMENT = {
        Names.utf8("usageType"),
        Names.utf8("display"),
        Names.utf8("description"),
        Names.utf8("contentType"),
        Names.utf8("length"),
        Names.utf8("sha2"),
        Names.utf8("fileUrl")
    };

    private final JsonBytes in;
    private ScannedStatement out;
    private final AgentNames names;
    private final boolean keptAlready;
    private byte @Nullable [] replaced;

    ValueScan(JsonBytes in, ScannedStatement out, AgentNames names, boolean keptAlready) {
        this.in = in;
        this.out = out;
        this.names = names;
        this.keptAlready = keptAlready;
    }

    /** Puts what it finds there from now on. */
    void into(ScannedStatement found) {
        out = found;
    }

    /** Reads a text. */
    void text() {
        in.string();
        replaced = null;
        int from = in.from();
        if (from < in.to() && (in.bytes()[from] | 0x20) == 'm') {
            address();
        }
    }

    /** Sets a span to the text that was read last, as it is kept. */
    void keep(Span span) {
        if (replaced == null) {
            span.set(in);
        } else {
            span.set(replaced, 0, replaced.length);
        }
    }

    /** Whether the text that was read last was an e-mail address. */
    boolean wasReplaced() {
        return replaced != null;
    }

    private void address() {
        String text = in.text();
        if (keptAlready || !text.regionMatches(true, 0, "mailto:", 0, 7)) {
            return;
        }
        byte[] identifier =
                Names.utf8(AgentKeys.key("mailto:" + text.substring(7).strip(), "", "", "", ""));
        ByteText texts = out.changes.texts();
        int begin = texts.length();
        texts.add(HOME).add(names.of(identifier, 0, identifier.length));
        out.changes.replace(in.from(), in.to(), begin);
        replaced = java.util.Arrays.copyOfRange(texts.bytes(), begin, texts.length());
    }

    void iri() {
        text();
        if (replaced == null) {
            Quick.iri(in);
        }
    }

    /** Reads texts by language; sets the span to the English one, or else the first. */
    void languageMap(@Nullable Span best) {
        Keys keys = new Keys();
        boolean english = false;
        for (boolean more = in.first(); more; more = in.next()) {
            Quick.language(in);
            keys.add();
            boolean isEnglish = in.startsWith(ENGLISH);
            text();
            if (best != null && (keys.count == 1 || (isEnglish && !english))) {
                keep(best);
            }
            english |= isEnglish;
        }
    }

    /** Reads extensions, whose names are IRIs; their values may be anything. */
    void extensions(Extension taker) {
        Keys keys = new Keys();
        for (boolean more = in.first(); more; more = in.next()) {
            Quick.iri(in);
            keys.add();
            if ((in.bytes()[in.from()] | 0x20) == 'm') {
                require(!in.text().toLowerCase(Locale.ROOT).startsWith("mailto:"));
            }
            if (!taker.take()) {
                any(4);
            }
        }
    }

    /** Reads any value. */
    void any(int depth) {
        require(depth < StatementReader.DEEPEST);
        switch (in.peek()) {
            case '"' -> text();
            case '{' -> {
                Keys keys = new Keys();
                for (boolean more = in.first(); more; more = in.next()) {
                    keys.add();
                    any(depth + 1);
                }
            }
            case '[' -> {
                for (boolean more = in.firstItem(); more; more = in.nextItem()) {
                    any(depth + 1);
                }
            }
            case 't', 'f' -> in.truth();
            case 'n' -> in.literal(Names.NULL);
            default -> in.number();
        }
    }

    void version() {
        in.string();
        require(in.plain() && (in.is(USUAL_VERSION) || Forms.isVersionEver(in.text())));
    }

    void attachments() {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            int seen = 0;
            for (boolean property = in.first(); property; property = in.next()) {
                int which = index(ATTACHMENT);
                require((seen & 1 << which) == 0);
                seen |= 1 << which;
                attachment(which);
            }
            require((seen & 0b0111011) == 0b0111011);
        }
    }

    private void attachment(int which) {
        switch (which) {
            case 0, 6 -> iri();
            case 1, 2 -> languageMap(null);
            case 3 -> {
                in.string();
                require(Forms.isMediaType(in.text()));
            }
            case 4 -> {
                in.number();
                require(in.text().chars().allMatch(Character::isDigit));
            }
            default -> {
                in.string();
                require(Forms.isSha2(in.text()));
            }
        }
    }

    /** Which of these names was read. */
    int index(byte[][] possible) {
        for (int i = 0; i < possible.length; i++) {
            if (in.is(possible[i])) {
                return i;
            }
        }
        throw new GaveUp();
    }

    /** Takes the value of an extension that it knows. */
    @FunctionalInterface
    interface Extension {
        /** The name was read and the value comes next; true if the value was read too. */
        boolean take();
    }

    /** The names of one object, none of which may stand twice. */
    private final class Keys {
        private static final int[] NONE = {};

        private int[] spans = NONE;
        private int count;
        private int firstFrom;
        private int firstTo;
        private @Nullable Set<String> many;

        void add() {
            byte[] bytes = in.bytes();
            if (count == 0) {
                firstFrom = in.from();
                firstTo = in.to();
                count = 1;
                return;
            }
            if (count == 1) {
                // Most have one alone.
                spans = new int[FEW * 2];
                spans[0] = firstFrom;
                spans[1] = firstTo;
            }
            for (int i = 0; i < Math.min(count, FEW); i++) {
                require(!java.util.Arrays.equals(bytes, spans[2 * i], spans[2 * i + 1], bytes, in.from(), in.to()));
            }
            if (count < FEW) {
                spans[2 * count] = in.from();
                spans[2 * count + 1] = in.to();
            } else {
                if (many == null) {
                    many = new HashSet<>();
                }
                require(many.add(in.text()));
            }
            count++;
        }
    }
}

package org.waymark.course.start;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a new activity can begin as: a kind of activity, or a quiz with a kind of question. */
public enum ActivityStart {
    /** Something to read. */
    PAGE(1),
    /** A film, with captions and a transcript; a film of a second stands in until the real one is there. */
    VIDEO(1),
    /** A recording with a transcript; a second of silence stands in until the real one is there. */
    AUDIO(1),
    /** A question with one right answer. */
    QUIZ(2),
    /** A story in scenes. */
    SCENARIO(3),
    /** A private prompt. */
    REFLECTION(2),
    /** Things to tick. */
    CHECKLIST(1),
    /** Something to talk about in a session. */
    DISCUSSION(10),
    /** Something to try in a session. */
    PRACTICE(10),
    /** A planned break. */
    BREAK(1),
    /** A quiz with something that is true or false. */
    TRUE_OR_FALSE(1),
    /** A quiz with lines to put in order. */
    ORDER(2),
    /** A quiz with pairs. */
    MATCH(2),
    /** A quiz with a few words to write. */
    SHORT_ANSWER(1),
    /** A quiz with a scale. */
    SCALE(1);

    private static final int SAMPLES_IN_A_SECOND = 8000;
    private static final byte SILENCE = (byte) 128;

    private final int minutes;

    ActivityStart(int minutes) {
        this.minutes = minutes;
    }

    /** The word by which an author asks for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many minutes it takes. */
    public int minutes() {
        return minutes;
    }

    /** Whether it happens between people, led by a facilitator. */
    public boolean isForASession() {
        return this == DISCUSSION || this == PRACTICE;
    }

    /** The one of this word. */
    public static Optional<ActivityStart> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Every word. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ActivityStart::word).toList();
    }

    /** A second of silence: PCM, 8 bits, mono, as a RIFF file of the type WAVE. */
    static byte[] silence() {
        byte[] samples = new byte[SAMPLES_IN_A_SECOND];
        Arrays.fill(samples, SILENCE);
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 1).putInt(SAMPLES_IN_A_SECOND).putInt(SAMPLES_IN_A_SECOND);
        head.putShort((short) 1).putShort((short) 8);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples.length);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        file.writeBytes(samples);
        return file.toByteArray();
    }
}

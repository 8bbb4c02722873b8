package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.waymark.core.Vocabulary;
import org.waymark.xapi.parquet.Column;
import org.waymark.xapi.parquet.ParquetFile;
import org.waymark.xapi.parquet.TextColumn;
import org.waymark.xapi.statement.ByteText;
import org.waymark.xapi.statement.ScannedStatement;
import org.waymark.xapi.statement.ScannedStatement.Amount;
import org.waymark.xapi.statement.ScannedStatement.Kind;
import org.waymark.xapi.statement.ScannedStatement.Text;
import org.waymark.xapi.statement.Span;

/** The statements of one segment as rows, one column for each thing that reports ask for (docs/reference/record-store.md). */
final class FlatRows {

    private static final byte[] SECURE_ADL = ascii("https://adlnet.gov/");
    private static final byte[] INTERACTION = ascii(Vocabulary.INTERACTION);
    private static final byte[] NOTHING = {};
    /** Whose answers are never somebody's own words. */
    private static final Set<String> CLOSED =
            Set.of("choice", "true-false", "likert", "matching", "sequencing", "performance", "numeric");

    private static final long AHEAD_MICROS = 5 * 60 * 1_000_000L;
    private static final double LONG_SECONDS = 12 * 3600;
    private static final long MICROS_A_DAY = 86_400_000_000L;

    private final Column.OfIds id = new Column.OfIds("id");
    private final Column.OfTimes stored = new Column.OfTimes("stored");
    private final Column.OfTimes happened = new Column.OfTimes("happened");
    private final TextColumn learner = new TextColumn("learner");
    private final TextColumn verb = new TextColumn("verb");
    private final TextColumn object = new TextColumn("object");
    private final TextColumn objectType = new TextColumn("object_type");
    private final TextColumn objectName = new TextColumn("object_name");
    private final TextColumn parent = new TextColumn("parent");
    private final TextColumn grouping = new TextColumn("grouping");
    private final TextColumn category = new TextColumn("category");
    private final TextColumn other = new TextColumn("other");
    private final TextColumn parentType = new TextColumn("parent_type");
    private final TextColumn groupingType = new TextColumn("grouping_type");
    private final TextColumn course = new TextColumn("course");
    private final TextColumn module = new TextColumn("module");
    private final TextColumn activity = new TextColumn("activity");
    private final TextColumn registration = new TextColumn("registration");
    private final TextColumn session = new TextColumn("session");
    private final Column.OfTruths completion = new Column.OfTruths("completion");
    private final Column.OfTruths success = new Column.OfTruths("success");
    private final Column.OfDoubles scaled = new Column.OfDoubles("scaled");
    private final Column.OfDoubles raw = new Column.OfDoubles("raw");
    private final Column.OfDoubles min = new Column.OfDoubles("min");
    private final Column.OfDoubles max = new Column.OfDoubles("max");
    private final Column.OfDoubles seconds = new Column.OfDoubles("seconds");
    private final Column.OfDoubles progress = new Column.OfDoubles("progress");
    private final TextColumn interaction = new TextColumn("interaction");
    private final TextColumn response = new TextColumn("response");
    private final TextColumn correct = new TextColumn("correct");
    private final TextColumn choices = new TextColumn("choices");
    private final TextColumn platform = new TextColumn("platform");
    private final TextColumn language = new TextColumn("language");
    private final TextColumn source = new TextColumn("source");
    private final TextColumn voids = new TextColumn("voids");
    private final Column.OfTruths voided = new Column.OfTruths("voided");
    private final TextColumn doubts = new TextColumn("doubts");
    private final List<Column> columns = List.of(
            id,
            stored,
            happened,
            learner,
            verb,
            object,
            objectType,
            objectName,
            parent,
            grouping,
            category,
            other,
            parentType,
            groupingType,
            course,
            module,
            activity,
            registration,
            session,
            completion,
            success,
            scaled,
            raw,
            min,
            max,
            seconds,
            progress,
            interaction,
            response,
            correct,
            choices,
            platform,
            language,
            source,
            voids,
            voided,
            doubts);

    private final List<UUID> taken = new ArrayList<>();
    private final ByteText words = new ByteText();
    private int size;

    void clear() {
        columns.forEach(Column::clear);
        taken.clear();
        size = 0;
    }

    int size() {
        return size;
    }

    /** The statements that statements among these take back. */
    List<UUID> voids() {
        return List.copyOf(taken);
    }

    void add(ScannedStatement statement, byte[] sourceName) {
        id.add(statement.idHigh(), statement.idLow());
        long happenedAt =
                statement.timestamp() == ScannedStatement.NO_TIME ? statement.stored() : statement.timestamp();
        stored.add(statement.stored());
        happened.add(happenedAt);
        add(learner, statement.text(Text.LEARNER));
        verb(statement.text(Text.VERB));
        place(statement);
        add(registration, statement.text(Text.REGISTRATION));
        add(session, statement.text(Text.SESSION));
        result(statement);
        answer(statement);
        add(platform, statement.text(Text.PLATFORM));
        add(language, statement.text(Text.LANGUAGE));
        source.add(sourceName, 0, sourceName.length);
        if (statement.voiding()) {
            UUID target = UUID.fromString(statement.text(Text.TARGET).toString());
            taken.add(target);
            byte[] text = ascii(target.toString());
            voids.add(text, 0, text.length);
        } else {
            voids.add(NOTHING, 0, 0);
        }
        voided.add(0);
        doubt(statement, happenedAt);
        size++;
    }

    private static void add(TextColumn column, Span text) {
        if (text.isLasting()) {
            column.addLasting(text.bytes(), text.from(), text.length());
        } else {
            column.add(text.bytes(), text.from(), text.length());
        }
    }

    private static void add(TextColumn column, ByteText text) {
        column.add(text.bytes(), 0, text.length());
    }

    private void verb(Span text) {
        byte[] bytes = text.bytes();
        int from = text.from();
        boolean secure = text.length() > SECURE_ADL.length
                && java.util.Arrays.equals(bytes, from, from + SECURE_ADL.length, SECURE_ADL, 0, SECURE_ADL.length);
        if (!secure) {
            add(verb, text);
            return;
        }
        // https without its s
        words.clear();
        words.add(bytes, from, 4).add(bytes, from + 5, text.length() - 5);
        add(verb, words);
    }

    private void place(ScannedStatement statement) {
        Span what = statement.text(Text.OBJECT);
        Span type = statement.text(Text.OBJECT_TYPE);
        add(object, what);
        add(objectType, type);
        add(objectName, statement.text(Text.OBJECT_NAME));
        add(parent, statement.context(Kind.PARENT));
        add(grouping, statement.context(Kind.GROUPING));
        add(category, statement.context(Kind.CATEGORY));
        add(other, statement.context(Kind.OTHER));
        add(parentType, statement.text(Text.PARENT_TYPE));
        add(groupingType, statement.text(Text.GROUPING_TYPE));
        Span inCourse = statement.text(Text.COURSE);
        Span inModule = statement.text(Text.MODULE);
        add(course, inCourse);
        add(module, inModule);
        boolean above = what.present() && (same(what, inCourse) || same(what, inModule));
        boolean question = type.length() == INTERACTION.length
                && java.util.Arrays.equals(
                        type.bytes(), type.from(), type.from() + type.length(), INTERACTION, 0, INTERACTION.length);
        if (above) {
            activity.add(NOTHING, 0, 0);
        } else {
            Span first = statement.text(Text.PARENT);
            add(activity, question && first.present() ? first : what);
        }
    }

    private static boolean same(Span one, Span other) {
        return one.length() == other.length()
                && java.util.Arrays.equals(
                        one.bytes(),
                        one.from(),
                        one.from() + one.length(),
                        other.bytes(),
                        other.from(),
                        other.from() + other.length());
    }

    private void result(ScannedStatement statement) {
        completion.add(statement.completion());
        success.add(statement.success());
        double most = statement.number(Amount.MAX);
        double least = Double.isNaN(statement.number(Amount.MIN)) ? 0 : statement.number(Amount.MIN);
        double scored = statement.number(Amount.SCALED);
        boolean workedOut = Double.isNaN(scored) && most > least;
        scaled.add(workedOut ? (statement.number(Amount.RAW) - least) / (most - least) : scored);
        raw.add(statement.number(Amount.RAW));
        min.add(statement.number(Amount.MIN));
        max.add(most);
        seconds.add(statement.number(Amount.SECONDS));
        progress.add(statement.number(Amount.PROGRESS));
    }

    private void answer(ScannedStatement statement) {
        Span kind = statement.text(Text.INTERACTION);
        add(interaction, kind);
        if (kind.present() && CLOSED.contains(kind.toString())) {
            add(response, statement.text(Text.RESPONSE));
            add(correct, statement.text(Text.CORRECT));
        } else {
            response.add(NOTHING, 0, 0);
            correct.add(NOTHING, 0, 0);
        }
        add(choices, statement.text(Text.CHOICES));
    }

    private void doubt(ScannedStatement statement, long happenedAt) {
        words.clear();
        doubt(!statement.text(Text.LEARNER).present(), "no-learner");
        doubt(statement.timestamp() == ScannedStatement.NO_TIME, "no-timestamp");
        doubt(happenedAt - statement.stored() > AHEAD_MICROS, "ahead-of-clock");
        doubt(statement.number(Amount.SECONDS) > LONG_SECONDS, "long-duration");
        add(doubts, words);
    }

    private void doubt(boolean is, String word) {
        if (is) {
            if (words.length() > 0) {
                words.add(' ');
            }
            words.add(ascii(word));
        }
    }

    /** Marks those that were taken back. One that takes another back cannot be (xAPI 1.0.3 Part Two §2.3.2). */
    void markVoided(Set<UUID> all) {
        if (all.isEmpty()) {
            return;
        }
        for (int row = 0; row < size; row++) {
            if (all.contains(id.get(row)) && !voids.hasText(row)) {
                voided.set(row, 1);
            }
        }
    }

    /**
     * Writes a file for each month of {@code stored}.
     *
     * @param name of each file
     * @return the files, by month
     */
    Map<String, Path> write(Path folder, String name) throws IOException {
        Map<String, Rows> months = new TreeMap<>();
        Rows month = new Rows();
        long until = Long.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            long day = Math.floorDiv(stored.get(row), MICROS_A_DAY);
            if (day != until) {
                until = day;
                month = months.computeIfAbsent(
                        java.time.LocalDate.ofEpochDay(day).toString().substring(0, 7), key -> new Rows());
            }
            month.add(row);
        }
        Map<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, Rows> each : months.entrySet()) {
            Path file = java.nio.file.Files.createDirectories(folder.resolve("month=" + each.getKey()))
                    .resolve(name);
            ParquetFile.write(file, columns, each.getValue().all());
            files.put(each.getKey(), file);
        }
        return files;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The numbers of some rows. */
    private static final class Rows {
        private int[] numbers = new int[256];
        private int count;

        void add(int row) {
            if (count == numbers.length) {
                numbers = java.util.Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = row;
        }

        int[] all() {
            return java.util.Arrays.copyOf(numbers, count);
        }
    }
}

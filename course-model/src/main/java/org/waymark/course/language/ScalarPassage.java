package org.waymark.course.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.core.Place;
import org.waymark.course.language.Passage.Kind;
import org.waymark.course.language.Passage.Run;
import org.waymark.course.yaml.YamlNode.Scalar;

/** A value of YAML as a passage: which part of it stands where in the file is worked out from the file's text. */
final class ScalarPassage {

    private ScalarPassage() {}

    static Passage of(Scalar scalar, Function<String, Optional<String>> texts) {
        Place place = scalar.place();
        String text = scalar.text().replace('\n', ' ');
        return new Passage(Kind.LABEL, text, place.file(), new LazyRuns(scalar, texts), List.of());
    }

    /** The runs of a value. They are worked out when somebody asks, which is seldom: only for a piece of advice. */
    private static final class LazyRuns extends java.util.AbstractList<Run> {

        private final Scalar scalar;
        private final Function<String, Optional<String>> texts;
        private @org.jspecify.annotations.Nullable List<Run> runs;

        LazyRuns(Scalar scalar, Function<String, Optional<String>> texts) {
            this.scalar = scalar;
            this.texts = texts;
        }

        private List<Run> runs() {
            List<Run> known = runs;
            if (known == null) {
                known = align(
                        scalar.text(),
                        scalar.place(),
                        texts.apply(scalar.place().file()).orElse(""));
                runs = known;
            }
            return known;
        }

        @Override
        public Run get(int index) {
            return runs().get(index);
        }

        @Override
        public int size() {
            return runs().size();
        }
    }

    /** Walks through the value and the file side by side; what is in the file alone (quotation marks, indentation) is passed over. */
    private static List<Run> align(String value, Place place, String file) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(0, place.line(), place.column()));
        String[] lines = file.split("\n", -1);
        int line = place.line() - 1;
        int column = place.column() - 1;
        boolean fresh = true;
        for (int i = 0; i < value.length(); i++) {
            char wanted = value.charAt(i);
            if (Character.isWhitespace(wanted)) {
                fresh = true;
                continue;
            }
            int startLine = line;
            while (line < lines.length && (column >= lines[line].length() || lines[line].charAt(column) != wanted)) {
                if (column >= lines[line].length()) {
                    line++;
                    column = 0;
                } else {
                    column++;
                }
                fresh = true;
            }
            if (line >= lines.length) {
                return runs;
            }
            if (fresh || startLine != line) {
                runs.add(new Run(i, line + 1, column + 1));
                fresh = false;
            }
            column++;
        }
        return runs;
    }
}

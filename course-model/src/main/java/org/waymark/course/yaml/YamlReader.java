package org.waymark.course.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.waymark.core.Lines;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.yaml.YamlNode.Entry;
import org.waymark.course.yaml.YamlNode.Items;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Reads YAML into {@link YamlNode}s. Anchors, aliases and tags are refused: a catalogue has no need of them, and a small file that unfolds into a
 * huge one is made of them. Nesting is limited to {@value #DEEPEST} levels.
 */
public final class YamlReader {

    private static final int DEEPEST = 20;

    /** The usual settings, given once: the factory would work them out anew for each file. A key that is there twice is noted here. */
    private final YAMLFactory factory = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder().setAllowDuplicateKeys(true).build())
            .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .build();

    /**
     * Reads one document.
     *
     * @param text the YAML
     * @param file the file's name in problems
     * @param linesBefore how many lines of the file stand before the text
     * @return the document, or nothing if it could not be read; then there is a problem
     */
    public Optional<YamlNode> read(String text, String file, int linesBefore, Problems problems) {
        Run run = new Run(file, linesBefore, Lines.of(text), problems);
        try (YAMLParser parser = (YAMLParser) factory.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.of(new Keys(Map.of(), new Place(file, linesBefore + 1, 1)));
            }
            YamlNode node = run.node(parser, first, 1);
            JsonToken next = parser.nextToken();
            if (next != null) {
                problems.add(
                        CatalogueProblem.YAML_SYNTAX,
                        run.at(parser.currentTokenLocation()),
                        "A second YAML document begins here.",
                        "Keep one document in a file: remove the line \"---\" before it.");
                return Optional.empty();
            }
            return Optional.of(node);
        } catch (Refused refused) {
            return Optional.empty();
        } catch (JacksonException e) {
            run.syntax(e, text);
            return Optional.empty();
        }
    }

    /** Ends reading after a problem that makes the rest meaningless; the problem is already noted. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("refused", null, false, false);
        }
    }

    private record Run(String file, int linesBefore, Lines lines, Problems problems) {

        Place at(TokenStreamLocation location) {
            return new Place(
                    file, Math.max(1, location.getLineNr()) + linesBefore, Math.max(1, location.getColumnNr()));
        }

        YamlNode node(YAMLParser parser, JsonToken token, int depth) {
            Place place = at(parser.currentTokenLocation());
            refuseCleverness(parser, place);
            if (depth > DEEPEST) {
                problems.add(
                        CatalogueProblem.YAML_SYNTAX,
                        place,
                        "This is nested more than " + DEEPEST + " levels deep.",
                        "Nothing in a catalogue goes so deep: check the brackets and the spaces at the start of the lines above.");
                throw new Refused();
            }
            return switch (token) {
                case START_OBJECT -> keys(parser, place, depth);
                case START_ARRAY -> items(parser, place, depth);
                case VALUE_NULL -> new Scalar("", true, place);
                default -> new Scalar(parser.getString(), false, place);
            };
        }

        private Items items(YAMLParser parser, Place place, int depth) {
            List<YamlNode> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                items.add(node(parser, next, depth + 1));
            }
            return new Items(items, place);
        }

        private Keys keys(YAMLParser parser, Place place, int depth) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
                String key = parser.currentName();
                Place keyPlace = at(parser.currentTokenLocation());
                refuseCleverness(parser, keyPlace);
                Entry entry = new Entry(keyPlace, node(parser, parser.nextToken(), depth + 1));
                if (entries.putIfAbsent(key, entry) != null) {
                    problems.add(
                            CatalogueProblem.DUPLICATE_KEY,
                            keyPlace,
                            "The key \"" + YamlNode.clipped(key) + "\" is here twice.",
                            "Keep one of the two; the other stands at line "
                                    + entries.get(key).key().line() + ".");
                }
            }
            return new Keys(entries, place);
        }

        private void refuseCleverness(YAMLParser parser, Place place) {
            if (parser.isCurrentAlias()
                    || parser.getObjectId() != null
                    || parser.getTypeId() != null
                    || begins(place, "&*!")) {
                problems.add(
                        CatalogueProblem.YAML_ALIAS,
                        place,
                        "At the beginning of a value, the signs &, * and ! mean something else to YAML, and a catalogue has no use for it.",
                        "Put the whole value in quotes: '…'.");
                throw new Refused();
            }
        }

        /** Whether one of these signs stands at a place: the parser does not tell of every anchor. */
        private boolean begins(Place place, String signs) {
            int line = place.line() - linesBefore - 1;
            return line < lines.count()
                    && place.column() <= lines.length(line)
                    && signs.indexOf(lines.text().charAt(lines.start(line) + place.column() - 1)) >= 0;
        }

        void syntax(JacksonException e, String text) {
            YamlAdvice advice = YamlAdvice.at(stop(e), text);
            problems.add(
                    CatalogueProblem.YAML_SYNTAX,
                    new Place(file, advice.line() + linesBefore, advice.column()),
                    advice.message(),
                    advice.hint());
        }

        /** Where the parser stopped. Its own exception knows that better than the one that Jackson wraps it in. */
        private YamlAdvice.Stop stop(JacksonException e) {
            if (e.getCause() instanceof MarkedYamlEngineException marked
                    && marked.getProblemMark().isPresent()) {
                Mark mark = marked.getProblemMark().get();
                Mark context = marked.getContextMark().orElse(mark);
                return new YamlAdvice.Stop(
                        mark.getLine(),
                        units(mark),
                        context.getLine(),
                        units(context),
                        String.valueOf(marked.getContext()),
                        String.valueOf(marked.getProblem()));
            }
            TokenStreamLocation location = e.getLocation();
            int line = location == null ? 0 : Math.max(0, location.getLineNr() - 1);
            int column = location == null ? 0 : Math.max(0, location.getColumnNr() - 1);
            return new YamlAdvice.Stop(line, column, line, column, "", String.valueOf(e.getOriginalMessage()));
        }

        /** The mark's column in UTF-16 units; it counts code points. */
        private int units(Mark mark) {
            if (mark.getLine() >= lines.count()) {
                return 0;
            }
            String line = lines.line(mark.getLine());
            int points = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
            return line.offsetByCodePoints(0, points);
        }
    }
}

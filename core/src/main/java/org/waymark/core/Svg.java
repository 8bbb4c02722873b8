package org.waymark.core;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an SVG picture may do beside being seen. Shown by {@code <img>} it runs nothing and fetches nothing, so that what it would fetch is missing; opened by itself, it does
 * whatever a page of the same site can (SVG 2 §2.2.6, secure static mode).
 */
public final class Svg {

    private static final Pattern SCRIPT = Pattern.compile(
            "<(?:[a-z]{1,20}:)?script|\\son[a-z]{3,20}\\s{0,5}=\\s{0,5}[\"']|(?:href|src)\\s{0,5}=\\s{0,5}[\"']\\s{0,5}javascript:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FETCH = Pattern.compile(
            "<(?:[a-z]{1,20}:)?(?:image|use|feImage|img|iframe|embed|video|audio|source)\\s[^<>]{0,2000}?(?:href|src)\\s{0,5}=\\s{0,5}[\"']\\s{0,5}([^\"'\\s]{1,2000})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE_SHEET = Pattern.compile(
            "(?:<\\?xml-stylesheet|<(?:[a-z]{1,20}:)?link)\\s[^<>]{0,2000}?href\\s{0,5}=\\s{0,5}[\"']\\s{0,5}([^\"'\\s]{1,2000})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTES = Pattern.compile("&(?:quot|apos|#34|#39);");

    private Svg() {}

    /** Where the first script in an SVG begins: an element, an event handler or a link of the kind {@code javascript:}. */
    public static OptionalInt script(String svg) {
        Matcher found = SCRIPT.matcher(svg);
        return found.find() ? OptionalInt.of(found.start()) : OptionalInt.empty();
    }

    /** What an SVG would fetch: pictures, fonts and style sheets. What it holds itself ({@code #…}, {@code data:}) is left out, and so are links to press. */
    public static Stream<Load> loads(String svg) {
        return Stream.of(fetches(svg, FETCH, false), fetches(svg, STYLE_SHEET, true), Load.ofStyle(svg))
                .flatMap(each -> each)
                .map(Svg::withoutQuotes)
                .filter(load ->
                        !load.address().startsWith("#") && !load.address().regionMatches(true, 0, "data:", 0, 5));
    }

    /** In an attribute, a quotation mark is written as an entity. */
    private static Load withoutQuotes(Load load) {
        return load.address().indexOf('&') < 0
                ? load
                : new Load(load.at(), QUOTES.matcher(load.address()).replaceAll(""), load.style());
    }

    private static Stream<Load> fetches(String svg, Pattern pattern, boolean style) {
        return pattern.matcher(svg).results().map(found -> new Load(found.start(1), found.group(1), style));
    }
}

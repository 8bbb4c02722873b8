package org.waymark.scorm.inspect.xml;

import java.util.Map;

/** What the parser of the JDK says, in plain words. Where it speaks another language, or says something else, the general sentence stands. */
final class XmlFault {

    static final String HINT =
            "Look at this place and just before it; or, better, export the package again with the tool that made it.";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(
                    "must be terminated by the matching end-tag",
                    "An element is never closed, or closed in the wrong order."),
            Map.entry("start and end within the same entity", "The file breaks off: an element is never closed."),
            Map.entry("must start and end", "The file breaks off: an element is never closed."),
            Map.entry("entity name must immediately follow the '&'", "A & stands alone; it has to be written &amp;."),
            Map.entry("must end with the ';' delimiter", "A & stands alone; it has to be written &amp;."),
            Map.entry(
                    "was referenced, but not declared",
                    "It uses an entity that XML does not have, such as &nbsp;; write the character itself."),
            Map.entry(
                    "value of attribute",
                    "In the value of an attribute stands a <, or its closing quotation mark is missing."),
            Map.entry("was already specified", "An element has the same attribute twice."),
            Map.entry("followed by the ' = ' character", "An attribute has no = and value."),
            Map.entry("Open quote is expected", "The value of an attribute has no quotation marks."),
            Map.entry(
                    "content of elements must consist of well-formed",
                    "There is a < that begins no element; as a character it is written &lt;."),
            Map.entry(
                    "following the root element must be well-formed",
                    "Something follows after the end of the manifest."),
            Map.entry("not allowed in trailing section", "Something follows after the end of the manifest."),
            Map.entry("not allowed in prolog", "Something stands before the first element."),
            Map.entry(
                    "target matching", "Something stands before <?xml: it has to be the very first thing in the file."),
            Map.entry("Premature end of file", "The file breaks off."),
            Map.entry("invalid XML character", "There is a control character in it that XML does not allow."),
            Map.entry("string \"--\" is not permitted within comments", "A comment has two hyphens inside."));

    private XmlFault() {}

    static String words(String text, String said) {
        if (said.contains("not allowed in prolog") && text.stripLeading().startsWith("{")) {
            return "It seems to be JSON.";
        }
        return WORDS.entrySet().stream()
                .filter(each -> said.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("Reading stops here.");
    }
}

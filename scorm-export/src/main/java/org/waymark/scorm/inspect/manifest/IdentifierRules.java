package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.ManifestProblem.IDENTIFIER_INVALID;
import static org.waymark.scorm.inspect.finding.ManifestProblem.IDENTIFIER_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.IDENTIFIER_TWICE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlAttribute;
import org.waymark.scorm.inspect.xml.XmlElement;

/** Identifiers: each is there, is an {@code xs:ID}, and stands once in the whole manifest. An LMS keeps learners' attempts by them. */
final class IdentifierRules implements ManifestRules {

    private static final Set<String> WITH_IDENTIFIER = Set.of("manifest", "organization", "item", "resource");
    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.·-]*");

    @Override
    public void check(ScormManifest manifest, Findings findings) {
        Map<String, XmlElement> known = new HashMap<>();
        manifest.root()
                .all()
                .filter(each -> WITH_IDENTIFIER.contains(each.name()))
                .filter(each -> each.namespace().equals(manifest.root().namespace()))
                .forEach(each -> check(each, known, findings));
    }

    private static void check(XmlElement element, Map<String, XmlElement> known, Findings findings) {
        if (element.attribute("identifier").isEmpty()) {
            findings.add(
                    IDENTIFIER_MISSING,
                    element.place(),
                    "<" + element.written() + "> has no identifier.",
                    "Give it one that no other element has, and never change it: learners' attempts hang on it.");
            return;
        }
        XmlAttribute id = element.attribute("identifier").get();
        if (!ID.matcher(id.value()).matches()) {
            findings.add(
                    IDENTIFIER_INVALID,
                    id.place(),
                    "The identifier " + quote(id.value())
                            + (id.value().isBlank()
                                    ? " is empty."
                                    : " is not allowed: it has to begin with a letter or _, and go on with letters, digits, - . or _ and no blanks."),
                    "Change it here and wherever it is named"
                            + (id.value().isEmpty()
                                    ? "."
                                    : ", for example to "
                                            + quote("id_" + id.value().replaceAll("[^A-Za-z0-9._-]", "_")) + "."));
        }
        XmlElement other = known.putIfAbsent(id.value(), element);
        if (other != null) {
            findings.add(
                    IDENTIFIER_TWICE,
                    id.place(),
                    "The identifier " + quote(id.value()) + " stands at <" + other.written() + "> in line "
                            + other.place().line() + " already. LMSs then mix the two up.",
                    "Give each its own identifier, and change what names them.");
        }
    }
}

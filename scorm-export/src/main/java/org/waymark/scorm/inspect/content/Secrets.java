package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.ACCESS_TOKEN;
import static org.waymark.scorm.inspect.finding.ContentProblem.BASIC_CREDENTIALS;
import static org.waymark.scorm.inspect.finding.ContentProblem.CLOUD_KEY;
import static org.waymark.scorm.inspect.finding.ContentProblem.CREDENTIALS_IN_ADDRESS;
import static org.waymark.scorm.inspect.finding.ContentProblem.PASSWORD;
import static org.waymark.scorm.inspect.finding.ContentProblem.PRIVATE_KEY;
import static org.waymark.scorm.inspect.finding.ContentProblem.SECRET_FILE;
import static org.waymark.scorm.inspect.finding.ContentProblem.STORE_KEY;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.waymark.core.ProblemKind;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.finding.TextPlaces;
import org.waymark.scorm.secret.SecretKind;
import org.waymark.scorm.secret.SecretSearch;

/** Reports what looks like a secret ({@link SecretSearch}). Of a secret no more than its first letters is ever shown. */
final class Secrets {

    private static final Pattern STORE =
            Pattern.compile("[\"']auth(?:orization)?[\"']\\s{0,5}:\\s{0,5}[\"']Basic\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTINGS_FILE = Pattern.compile(
            "(?i)(?:^|.*/)(?:\\.env[^/]*|[^/]*\\.(?:env|ini|properties|conf|cfg|ya?ml|toml|txt|npmrc))");
    private static final String TAKE_OUT =
            "Take it out, and have it changed where it came from: everyone who had this package can have read it.";

    private final Findings findings;

    Secrets(Findings findings) {
        this.findings = findings;
    }

    void checkName(String name) {
        if (SecretSearch.inNameOf(name)) {
            findings.add(
                    SECRET_FILE,
                    name,
                    "A file of this name usually holds keys or passwords. Everyone who takes the course can read it.",
                    "Leave it out of the package; if it held a secret, have that changed.");
        }
    }

    void check(String name, String text, TextPlaces places) {
        boolean settings = SETTINGS_FILE.matcher(name).matches();
        List<SecretSearch.Found> all = settings ? SecretSearch.inSettings(text) : SecretSearch.all(text);
        if (all.isEmpty()) {
            return;
        }
        boolean store = name.toLowerCase(Locale.ROOT).endsWith("xapi.json")
                || (name.endsWith(".json") && STORE.matcher(text).find());
        for (SecretSearch.Found found : all) {
            if (found.kind() == SecretKind.BASIC_CREDENTIALS && store) {
                findings.add(
                        STORE_KEY,
                        places.at(found.at()),
                        "Here is a key to a record store (LRS), which everyone who takes the course can read. Whether it can only append, as it must, cannot be seen from here.",
                        "Ask whoever runs the record store. If the key can read or change anything, have it withdrawn and use one that can only append.");
            } else {
                findings.add(kind(found.kind()), places.at(found.at()), message(found), hint(found.kind()));
            }
        }
    }

    private static ProblemKind kind(SecretKind kind) {
        return switch (kind) {
            case PRIVATE_KEY -> PRIVATE_KEY;
            case CLOUD_KEY -> CLOUD_KEY;
            case ACCESS_TOKEN -> ACCESS_TOKEN;
            case BASIC_CREDENTIALS -> BASIC_CREDENTIALS;
            case CREDENTIALS_IN_ADDRESS -> CREDENTIALS_IN_ADDRESS;
            case PASSWORD -> PASSWORD;
        };
    }

    private static String message(SecretSearch.Found found) {
        String begins = "(it begins with " + Findings.quote(found.shown()) + ")";
        return switch (found.kind()) {
            case BASIC_CREDENTIALS ->
                "Here stand a name and a password as a web server takes them " + begins
                        + ", perhaps for a record store (LRS). Whether they can only append cannot be seen from here.";
            case PASSWORD -> "This looks like a password or a key written into the file " + begins + ".";
            default -> "This looks like " + found.what() + " " + begins + ".";
        };
    }

    private static String hint(SecretKind kind) {
        return kind == SecretKind.PASSWORD ? TAKE_OUT + " If it is none, leave it." : TAKE_OUT;
    }
}

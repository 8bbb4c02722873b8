package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.ACCESS_TOKEN;
import static org.waymark.scorm.inspect.finding.ContentProblem.BASIC_CREDENTIALS;
import static org.waymark.scorm.inspect.finding.ContentProblem.CLOUD_KEY;
import static org.waymark.scorm.inspect.finding.ContentProblem.CREDENTIALS_IN_ADDRESS;
import static org.waymark.scorm.inspect.finding.ContentProblem.PASSWORD;
import static org.waymark.scorm.inspect.finding.ContentProblem.PRIVATE_KEY;
import static org.waymark.scorm.inspect.finding.ContentProblem.SECRET_FILE;
import static org.waymark.scorm.inspect.finding.ContentProblem.STORE_KEY;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.ProblemKind;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.finding.TextPlaces;

/** Finds what looks like a secret. Of a secret no more than its first letters is ever shown. */
final class Secrets {

    /**
     * Something that looks like a secret.
     *
     * @param what what it seems to be
     * @param needles one of these is in every text that the pattern finds something in; to look for them is much faster
     */
    private record Sign(ProblemKind kind, String what, List<String> needles, Pattern pattern) {

        Sign(ProblemKind kind, String what, String needles, String pattern) {
            this(kind, what, List.of(needles.split(" ", -1)), Pattern.compile(pattern));
        }

        boolean mayBeIn(String text) {
            return needles.stream().anyMatch(text::contains);
        }
    }

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    PRIVATE_KEY,
                    "a private key",
                    "-----BEGIN",
                    "-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----"),
            new Sign(CLOUD_KEY, "a key to Amazon's cloud", "AKIA ASIA", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
            new Sign(
                    CLOUD_KEY,
                    "a secret key to Amazon's cloud",
                    "aws AWS Aws",
                    "(?:aws|AWS|Aws).{0,20}(?i:secret).{0,20}[=:]\\s{0,5}[\"']?[A-Za-z0-9/+]{40}\\b"),
            new Sign(CLOUD_KEY, "a key to Google's services", "AIza", "\\bAIza[0-9A-Za-z_-]{35}"),
            new Sign(CLOUD_KEY, "a key to Microsoft's cloud", "AccountKey=", "AccountKey=[A-Za-z0-9+/]{60,100}={0,2}"),
            new Sign(
                    ACCESS_TOKEN,
                    "an access token for GitHub",
                    "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_",
                    "\\bgh[pousr]_[A-Za-z0-9]{36,250}|\\bgithub_pat_[A-Za-z0-9_]{50,250}"),
            new Sign(ACCESS_TOKEN, "an access token for GitLab", "glpat-", "\\bglpat-[A-Za-z0-9_-]{20,64}"),
            new Sign(ACCESS_TOKEN, "an access token for Slack", "xox", "\\bxox[abeoprs]-[A-Za-z0-9-]{10,250}"),
            new Sign(ACCESS_TOKEN, "a key to a payment service", "k_live_", "\\b[rs]k_live_[A-Za-z0-9]{16,250}"),
            new Sign(ACCESS_TOKEN, "a key to an AI service", "sk-", "\\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,250}"),
            new Sign(ACCESS_TOKEN, "an access token for npm", "npm_", "\\bnpm_[A-Za-z0-9]{36}\\b"),
            new Sign(
                    ACCESS_TOKEN,
                    "a web token (JWT)",
                    ".eyJ",
                    "\\beyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{10,1000}"),
            new Sign(ACCESS_TOKEN, "an access token", "Bearer", "\\bBearer\\s{1,3}[A-Za-z0-9._~+/-]{20,1000}"),
            new Sign(
                    CREDENTIALS_IN_ADDRESS,
                    "a name and password in an address",
                    "://",
                    "://(?!user(?:name)?:pass)[^\\s/:@\"'<>?#]{1,64}:[^\\s/@\"'<>?#]{1,64}@[A-Za-z0-9.-]"));

    private static final Pattern BASIC = Pattern.compile("\\bBasic\\s{1,3}([A-Za-z0-9+/]{8,400}={0,2})");
    private static final Pattern STORE =
            Pattern.compile("[\"']auth(?:orization)?[\"']\\s{0,5}:\\s{0,5}[\"']Basic\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile(
            "(?:[Pp]ass(?:word|wd)|PASS(?:WORD|WD)|[Pp]wd|PWD|[Ss]ecret|SECRET|[Aa](?:pi|ccess)[_-]?[Kk]ey|A(?:PI|CCESS)[_-]?KEY|[Aa]uth[_-]?[Tt]oken)[\"']?\\s{0,9}[:=]\\s{0,9}[\"']([^\"'\\s<>{}()]{6,120})[\"']");
    private static final Pattern SETTING = Pattern.compile(
            "(?im)^[ \\t]{0,20}(?:export )?[\\w.-]{0,40}(?:password|passwd|secret|api[_-]?key|access[_-]?key|token)[\\w.-]{0,20}[ \\t]{0,5}[=:][ \\t]{0,5}([^\\s\"']{6,120})[ \\t]{0,20}$");
    private static final Pattern SETTINGS_FILE = Pattern.compile(
            "(?i)(?:^|.*/)(?:\\.env[^/]*|[^/]*\\.(?:env|ini|properties|conf|cfg|ya?ml|toml|txt|npmrc))");
    private static final Pattern NOT_A_SECRET = Pattern.compile(
            "(?i).*(?:SECRET_DO_NOT_PASS|example|placeholder|your[_-]|xxxx|\\*\\*\\*|undefined|required|invalid|\\.\\w{2,4}$|^[a-z]+[_.-][a-z_.-]+$).*");
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(?:^|.*/)(?:\\.env(?:\\.[a-z]+)?|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]*\\.(?:pem|p12|pfx|jks|keystore|kdbx|ppk|key)|\\.htpasswd|\\.netrc|\\.npmrc|\\.pgpass|\\.git-credentials|wp-config\\.php|credentials(?:\\.json|\\.csv)?|secrets?\\.(?:ya?ml|json))");
    private static final String TAKE_OUT =
            "Take it out, and have it changed where it came from: everyone who had this package can have read it.";

    private final Findings findings;

    Secrets(Findings findings) {
        this.findings = findings;
    }

    void checkName(String name) {
        if (SECRET_NAME.matcher(name).matches()) {
            findings.add(
                    SECRET_FILE,
                    name,
                    "A file of this name usually holds keys or passwords. Everyone who takes the course can read it.",
                    "Leave it out of the package; if it held a secret, have that changed.");
        }
    }

    void check(String name, String text, TextPlaces places) {
        for (Sign sign : SIGNS) {
            if (!sign.mayBeIn(text)) {
                continue;
            }
            Matcher found = sign.pattern().matcher(text);
            for (int i = 0; i < 20 && found.find(); i++) {
                findings.add(
                        sign.kind(),
                        places.at(found.start()),
                        "This looks like " + sign.what() + " (" + hint(found.group()) + ").",
                        TAKE_OUT);
            }
        }
        basic(name, text, places);
        passwords(name, text, places);
    }

    private void basic(String name, String text, TextPlaces places) {
        if (!text.contains("Basic")) {
            return;
        }
        boolean store = name.toLowerCase(Locale.ROOT).endsWith("xapi.json")
                || (name.endsWith(".json") && STORE.matcher(text).find());
        Matcher found = BASIC.matcher(text);
        for (int i = 0; i < 20 && found.find(); i++) {
            if (!isPair(found.group(1))) {
                continue;
            }
            if (store) {
                findings.add(
                        STORE_KEY,
                        places.at(found.start()),
                        "Here is a key to a record store (LRS), which everyone who takes the course can read. Whether it can only append, as it must, cannot be seen from here.",
                        "Ask whoever runs the record store. If the key can read or change anything, have it withdrawn and use one that can only append.");
            } else {
                findings.add(
                        BASIC_CREDENTIALS,
                        places.at(found.start()),
                        "Here stand a name and a password as a web server takes them (" + hint(found.group())
                                + "), perhaps for a record store (LRS). Whether they can only append cannot be seen from here.",
                        TAKE_OUT);
            }
        }
    }

    private static boolean isPair(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
            return pair.indexOf(':') > 0 && pair.chars().allMatch(c -> c >= 32 && c < 127);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void passwords(String name, String text, TextPlaces places) {
        Pattern pattern = SETTINGS_FILE.matcher(name).matches() ? SETTING : WORD;
        for (Pattern each : pattern == SETTING ? List.of(SETTING, WORD) : List.of(WORD)) {
            Matcher found = each.matcher(text);
            for (int i = 0; i < 20 && found.find(); i++) {
                if (looksSecret(found.group(1))) {
                    findings.add(
                            PASSWORD,
                            places.at(found.start()),
                            "This looks like a password or a key written into the file (" + hint(found.group(1)) + ").",
                            TAKE_OUT + " If it is none, leave it.");
                }
            }
        }
    }

    private static boolean looksSecret(String value) {
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean letter = value.chars().anyMatch(Character::isLetter);
        boolean sign = value.chars().anyMatch(c -> "!$%^&*+?~".indexOf(c) >= 0);
        boolean mixed = value.chars().filter(Character::isUpperCase).count() > 1
                && value.chars().anyMatch(Character::isLowerCase)
                && value.length() >= 12;
        return letter
                && (digit || sign || mixed)
                && !NOT_A_SECRET.matcher(value).matches();
    }

    private static String hint(String secret) {
        return "it begins with "
                + Findings.quote(
                        secret.substring(0, Math.min(secret.length(), secret.startsWith("-----") ? 30 : 4)) + "…");
    }
}

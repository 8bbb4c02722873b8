package org.waymark.scorm.secret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises credentials by their looks: keys that services hand out have beginnings of their own, private keys their armour, and passwords the word before them. What is
 * found is worth stopping for; what is not found may still be there.
 */
public final class SecretSearch {

    /**
     * Something that looks like a credential.
     *
     * @param what what it looks like, with an article
     * @param at where it begins
     * @param shown its first few characters, enough to find it by
     */
    public record Found(String what, int at, String shown) {}

    /** A kind of credential: a sign that is quickly looked for, and what has to stand there. */
    private record Kind(String what, String sign, Pattern pattern) {

        Kind(String what, String sign, String pattern) {
            this(what, sign, Pattern.compile(pattern));
        }
    }

    private static final int SHOWN = 8;

    private static final List<Kind> KINDS = List.of(
            new Kind("a private key", "-----BEGIN ", "-----BEGIN [A-Z ]{0,20}PRIVATE KEY"),
            new Kind("an AWS access key", "AKIA", "AKIA[0-9A-Z]{16}(?![0-9A-Za-z])"),
            new Kind("a GitHub token", "ghp_", "ghp_[A-Za-z0-9]{36}"),
            new Kind("a GitHub token", "github_pat_", "github_pat_[A-Za-z0-9_]{50,}"),
            new Kind("a GitLab token", "glpat-", "glpat-[A-Za-z0-9_-]{20}"),
            new Kind("a Slack token", "xox", "xox[abprs]-[A-Za-z0-9-]{10,}"),
            new Kind("a Stripe key", "sk_live_", "sk_live_[A-Za-z0-9]{16,}"),
            new Kind("an API key", "sk-", "sk-(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{32,}"),
            new Kind("a Google API key", "AIza", "AIza[0-9A-Za-z_-]{35}"),
            new Kind("an access token", "eyJ", "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
            new Kind(
                    "credentials for a record store",
                    "Basic ",
                    "Basic (?=[A-Za-z0-9+/]*[0-9+/A-Z])[A-Za-z0-9+/]{16,}={0,2}(?![A-Za-z])"),
            new Kind("an access token", "Bearer ", "Bearer (?=[A-Za-z._-]*[0-9])[A-Za-z0-9._-]{16,}"),
            new Kind(
                    "an address with a password in it",
                    "://",
                    "://[^\\s/@:\"'<>]{1,80}:[^\\s/@:\"'<>]{3,80}@[A-Za-z0-9]"));

    /** {@code password: …}, where what follows is no word of a sentence: letters and digits or signs together, without a space. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(?:password|passwd|secret|api[_-]?key|access[_-]?token|client[_-]?secret)\\b[\"']?\\s{0,2}[:=]\\s{0,2}[\"']?(?=[^\\s\"'<>&]*[0-9])(?=[^\\s\"'<>&]*[A-Za-z])([^\\s\"'<>&]{10,})");

    private static final List<String> NAMES = List.of(
            "password",
            "passwd",
            "secret",
            "key",
            "token",
            "PASSWORD",
            "SECRET",
            "KEY",
            "TOKEN",
            "Password",
            "Secret",
            "Key",
            "Token");

    private static final Pattern FILE = Pattern.compile(
            "(?:.*\\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk|asc|gpg|ovpn)|id_(?:rsa|dsa|ecdsa|ed25519).*|\\.?env(?:\\..*)?|\\.npmrc|\\.netrc|\\.htpasswd|credentials?(?:\\..*)?|.*service[-_]account.*\\.json)");

    private SecretSearch() {}

    /** The first credential in a text, if there is something that looks like one. */
    public static Optional<Found> in(String text) {
        for (Kind kind : KINDS) {
            Matcher matcher = kind.pattern().matcher(text);
            for (int at = text.indexOf(kind.sign()); at >= 0; at = text.indexOf(kind.sign(), at + 1)) {
                matcher.region(at, text.length());
                if (matcher.lookingAt()) {
                    return Optional.of(found(kind.what(), at, text));
                }
            }
        }
        if (NAMES.stream().anyMatch(text::contains)) {
            Matcher matcher = NAMED.matcher(text);
            if (matcher.find()) {
                return Optional.of(found("a password or key", matcher.start(), text));
            }
        }
        return Optional.empty();
    }

    private static Found found(String what, int at, String text) {
        return new Found(
                what,
                at,
                text.substring(at, Math.min(text.length(), at + SHOWN)).strip() + "…");
    }

    /** Whether a file of this name usually holds a credential. */
    public static boolean inNameOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return FILE.matcher(name).matches();
    }
}

package org.waymark.scorm.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises credentials by their looks: keys that services hand out have beginnings of their own ({@link SecretSign}), private keys their armour, and passwords the word
 * before them. What is found is worth stopping for; what is not found may still be there.
 */
public final class SecretSearch {

    /**
     * Something that looks like a credential.
     *
     * @param what what it looks like, with an article
     * @param at where it begins
     * @param text all of it, which is shown to nobody
     */
    public record Found(SecretKind kind, String what, int at, String text) {

        /** Its first few characters, enough to find it by. */
        public String shown() {
            int most = text.startsWith("-----") ? 30 : kind == SecretKind.BASIC_CREDENTIALS ? 8 : 4;
            return text.substring(0, Math.min(text.length(), most)).strip() + "…";
        }
    }

    /** Of one kind, no more than these are of interest. */
    private static final int MOST = 20;

    private static final Pattern BASIC = Pattern.compile("\\bBasic\\s{1,3}([A-Za-z0-9+/]{8,400}={0,2})");
    private static final Pattern QUOTED = Pattern.compile(
            "(?:[Pp]ass(?:word|wd)|PASS(?:WORD|WD)|[Pp]wd|PWD|[Ss]ecret|SECRET|[Aa](?:pi|ccess)[_-]?[Kk]ey|A(?:PI|CCESS)[_-]?KEY|[Aa]uth[_-]?[Tt]oken)[\"']?\\s{0,9}[:=]\\s{0,9}[\"']([^\"'\\s<>{}()]{6,120})[\"']");
    private static final Pattern SETTING = Pattern.compile(
            "(?im)^[ \\t]{0,20}(?:export )?[\\w.-]{0,40}(?:password|passwd|secret|api[_-]?key|access[_-]?key|token)[\\w.-]{0,20}[ \\t]{0,5}[=:][ \\t]{0,5}([^\\s\"']{6,120})[ \\t]{0,20}$");

    /** {@code password: …}, where what follows is no word of a sentence: letters and digits or signs together, without a space. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(?:password|passwd|secret|api[_-]?key|access[_-]?token|client[_-]?secret)\\b[\"']?\\s{0,2}[:=]\\s{0,2}[\"']?(?=[^\\s\"'<>&]*[0-9])(?=[^\\s\"'<>&]*[A-Za-z])([^\\s\"'<>&]{10,})");

    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i).*(?:SECRET_DO_NOT_PASS|example|placeholder|your[_-]|xxxx|\\*\\*\\*|undefined|required|invalid|\\.\\w{2,4}$|^[a-z]+[_.-][a-z_.-]+$).*");

    private static final Pattern FILE = Pattern.compile(
            "(?:.*\\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk|gpg|ovpn)|id_(?:rsa|dsa|ecdsa|ed25519)|env|\\.env(?:\\..*)?|\\.npmrc|\\.netrc|\\.pgpass|\\.git-credentials|\\.htpasswd|wp-config\\.php|credentials?(?:\\.(?:json|csv|txt|ya?ml|xml|ini))?|secrets?\\.(?:ya?ml|json)|.*service[-_]account.*\\.json)");

    private SecretSearch() {}

    /** The first credential in the words of a course, if there is something that looks like one. */
    public static Optional<Found> in(String text) {
        List<Found> found = all(text);
        if (containsAName(text)) {
            add(found, NAMED.matcher(text), false);
        }
        return found.stream().min(Comparator.comparingInt(Found::at));
    }

    /** All that looks like a credential in a script or another file, kind by kind: passwords only where they stand in quotes. */
    public static List<Found> all(String text) {
        List<Found> found = new ArrayList<>();
        for (SecretSign sign : SecretSign.ALL) {
            if (sign.mayBeIn(text)) {
                Matcher matcher = sign.pattern().matcher(text);
                for (int i = 0; i < MOST && matcher.find(); i++) {
                    found.add(new Found(sign.kind(), sign.what(), matcher.start(), matcher.group()));
                }
            }
        }
        if (text.contains("Basic")) {
            Matcher matcher = BASIC.matcher(text);
            for (int i = 0; i < MOST && matcher.find(); i++) {
                if (isPair(matcher.group(1))) {
                    found.add(new Found(
                            SecretKind.BASIC_CREDENTIALS,
                            "a name and a password, as a web server takes them",
                            matcher.start(),
                            matcher.group()));
                }
            }
        }
        add(found, QUOTED.matcher(text), true);
        return found;
    }

    /** The same in a file of settings, where a password stands without quotes at the end of a line. */
    public static List<Found> inSettings(String text) {
        List<Found> found = new ArrayList<>();
        add(found, SETTING.matcher(text), true);
        found.addAll(all(text));
        return found;
    }

    private static void add(List<Found> found, Matcher matcher, boolean judged) {
        for (int i = 0; i < MOST && matcher.find(); i++) {
            if (!judged || looksSecret(matcher.group(1))) {
                found.add(new Found(SecretKind.PASSWORD, "a password or a key", matcher.start(), matcher.group(1)));
            }
        }
    }

    private static boolean containsAName(String text) {
        return text.contains("ass")
                || text.contains("ecret")
                || text.contains("ey")
                || text.contains("oken")
                || text.contains("PASS")
                || text.contains("SECRET")
                || text.contains("KEY")
                || text.contains("TOKEN");
    }

    private static boolean isPair(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
            return pair.indexOf(':') > 0 && pair.chars().allMatch(c -> c >= 32 && c < 127);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean looksSecret(String value) {
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean letter = value.chars().anyMatch(Character::isLetter);
        boolean sign = value.chars().anyMatch(c -> "!$%^&*+?~".indexOf(c) >= 0);
        boolean mixed = value.chars().filter(Character::isUpperCase).count() > 1
                && value.chars().anyMatch(Character::isLowerCase)
                && value.length() >= 12;
        return letter && (digit || sign || mixed) && !NO_SECRET.matcher(value).matches();
    }

    /** Whether a file of this name usually holds a credential. */
    public static boolean inNameOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return FILE.matcher(name).matches();
    }
}

package org.waymark.scorm.secret;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How one kind of credential looks: services give what they hand out a beginning of its own.
 *
 * @param what what it seems to be, with an article
 * @param needles one of these is in every text that the pattern finds something in; to look for them is much faster
 */
record SecretSign(SecretKind kind, String what, List<String> needles, Pattern pattern) {

    /** All of them. */
    static final List<SecretSign> ALL = List.of(
            new SecretSign(
                    SecretKind.PRIVATE_KEY,
                    "a private key",
                    "-----BEGIN",
                    "-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----"),
            new SecretSign(
                    SecretKind.CLOUD_KEY, "a key to Amazon's cloud", "AKIA ASIA", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
            new SecretSign(
                    SecretKind.CLOUD_KEY,
                    "a secret key to Amazon's cloud",
                    "aws AWS Aws",
                    "(?:aws|AWS|Aws).{0,20}(?i:secret).{0,20}[=:]\\s{0,5}[\"']?[A-Za-z0-9/+]{40}\\b"),
            new SecretSign(SecretKind.CLOUD_KEY, "a key to Google's services", "AIza", "\\bAIza[0-9A-Za-z_-]{35}"),
            new SecretSign(
                    SecretKind.CLOUD_KEY,
                    "a key to Microsoft's cloud",
                    "AccountKey= sig=",
                    "AccountKey=[A-Za-z0-9+/]{60,100}={0,2}|[?&](?:amp;)?sig=[A-Za-z0-9%+/]{32,120}"),
            new SecretSign(
                    SecretKind.ACCESS_TOKEN,
                    "an access token for GitHub",
                    "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_",
                    "\\bgh[pousr]_[A-Za-z0-9]{36,250}|\\bgithub_pat_[A-Za-z0-9_]{50,250}"),
            token("an access token for GitLab", "glpat-", "\\bglpat-[A-Za-z0-9_-]{20,64}"),
            token("an access token for Slack", "xox", "\\bxox[abeoprs]-[A-Za-z0-9-]{10,250}"),
            token("a key to a payment service", "k_live_", "\\b[rs]k_live_[A-Za-z0-9]{16,250}"),
            token("a key to an AI service", "sk-", "\\bsk-(?=[A-Za-z_-]{0,60}[0-9])[A-Za-z0-9_-]{32,250}"),
            token("a key to an AI service", "hf_", "\\bhf_[A-Za-z0-9]{30,64}\\b"),
            token("a key to a mail service", "SG.", "\\bSG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{32,64}"),
            token("an access token for npm", "npm_", "\\bnpm_[A-Za-z0-9]{36}\\b"),
            token(
                    "a web token (JWT)",
                    ".eyJ",
                    "\\beyJ[A-Za-z0-9_-]{8,2000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{8,1000}"),
            token(
                    "an access token",
                    "Bearer",
                    "\\bBearer\\s{1,3}(?=[A-Za-z._~+/-]{0,60}[0-9])[A-Za-z0-9._~+/-]{16,1000}"),
            new SecretSign(
                    SecretKind.BASIC_CREDENTIALS,
                    "a name and a password, as a web server takes them",
                    "btoa oBase64 Base64.",
                    "(?:\\bbtoa|oBase64|Base64\\.(?:encode|stringify))\\(\\s{0,9}[\"'`][^\"'`:\\s]{1,64}:[^\"'`\\s$]{4,120}[\"'`]"),
            new SecretSign(
                    SecretKind.CREDENTIALS_IN_ADDRESS,
                    "a name and password in an address",
                    "://",
                    "://(?!user(?:name)?:pass)[^\\s/:@\"'<>?#]{1,64}:[^\\s/@\"'<>?#]{1,64}@[A-Za-z0-9.-]"));

    private SecretSign(SecretKind kind, String what, String needles, String pattern) {
        this(kind, what, List.of(needles.split(" ", -1)), Pattern.compile(pattern));
    }

    private static SecretSign token(String what, String needle, String pattern) {
        return new SecretSign(SecretKind.ACCESS_TOKEN, what, needle, pattern);
    }

    boolean mayBeIn(String text) {
        return needles.stream().anyMatch(text::contains);
    }
}

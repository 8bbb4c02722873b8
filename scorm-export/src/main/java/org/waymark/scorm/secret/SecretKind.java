package org.waymark.scorm.secret;

/** What something that looks like a credential would be good for. */
public enum SecretKind {
    PRIVATE_KEY,
    CLOUD_KEY,
    ACCESS_TOKEN,
    /** A name and a password together, as a web server takes them (RFC 7617). */
    BASIC_CREDENTIALS,
    CREDENTIALS_IN_ADDRESS,
    PASSWORD
}

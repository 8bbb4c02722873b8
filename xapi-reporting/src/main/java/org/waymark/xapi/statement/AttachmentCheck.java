package org.waymark.xapi.statement;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Attachments that are described in a statement and lie elsewhere (xAPI 1.0.3 Part Two §2.4.11). */
final class AttachmentCheck {

    private static final Set<String> ATTACHMENT =
            Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");

    private AttachmentCheck() {}

    static void attachment(Spot attachment) {
        if (!attachment.object("an attachment", ATTACHMENT)) {
            return;
        }
        attachment.required("usageType", "An attachment").iri();
        attachment.required("display", "An attachment").languageMap();
        attachment.at("description").languageMap();
        attachment
                .required("contentType", "An attachment")
                .form(Forms::isMediaType, "a media type", "Write something like application/pdf.");
        length(attachment.required("length", "An attachment"));
        attachment
                .required("sha2", "An attachment")
                .form(Forms::isSha2, "a SHA-2 sum", "Write it in hexadecimal digits.");
        attachment.at("fileUrl").iri();
        if (!attachment.has("fileUrl") && !attachment.faults().ofAnyVersion()) {
            attachment.fault(
                    "The content of attachments is not taken.",
                    "Put the file where it can be fetched and give its \"fileUrl\".");
        }
    }

    private static void length(Spot length) {
        JsonNode value = length.value();
        if (length.number() != null
                && value != null
                && !(value.isIntegralNumber() && value.decimalValue().signum() >= 0)) {
            length.fault("A length is a whole number of octets.", "Write it without a fraction or sign.");
        }
    }
}

package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.LOCAL_ADDRESS;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_FORM;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_FRAME;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_MEDIA;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_REQUEST;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_SCRIPT;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_STYLE;
import static org.waymark.scorm.inspect.finding.ContentProblem.UNENCRYPTED_ADDRESS;

import java.util.Locale;
import org.waymark.core.Place;
import org.waymark.scorm.inspect.finding.ContentProblem;
import org.waymark.scorm.inspect.finding.Findings;

/** What a page, style sheet or script loads: from the package, from elsewhere, or from a machine that learners do not have. */
final class Addresses {

    private final Findings findings;
    private final Contents contents;

    Addresses(Findings findings, Contents contents) {
        this.findings = findings;
        this.contents = contents;
    }

    /** Something that is loaded. */
    void loaded(ContentProblem kind, Place place, String from, String written) {
        String address = written.strip();
        if (address.isEmpty() || address.startsWith("#") || address.startsWith("?") || isTemplate(address)) {
            return;
        }
        if (PackagePath.isOfAnAuthorsMachine(address)) {
            findings.add(
                    LOCAL_ADDRESS,
                    place,
                    Findings.quote(address)
                            + " leads to the machine or network of whoever made this; learners have nothing there.",
                    "Put the file into the package and use its name.");
        } else if (PackagePath.isRemote(address)) {
            remote(kind, place, address);
        } else if (!PackagePath.hasScheme(address)) {
            contents.refer(new Reference(place, from, address));
        }
    }

    private void remote(ContentProblem kind, Place place, String address) {
        if (kind == REMOTE_SCRIPT) {
            contents.unseenScript();
        }
        findings.add(
                kind,
                place,
                what(kind) + " from " + host(address)
                        + ". It fails without a network or behind a firewall, and whoever runs that machine learns who takes the course and when.",
                kind == REMOTE_FORM || kind == REMOTE_REQUEST
                        ? "Take it out, or tell learners and the organisation what is sent there and why."
                        : "Put the file into the package and use its name.");
        if (address.toLowerCase(Locale.ROOT).startsWith("http:")
                || address.toLowerCase(Locale.ROOT).startsWith("ws:")) {
            findings.add(
                    UNENCRYPTED_ADDRESS,
                    place,
                    Findings.quote(address) + " begins with http:. In an LMS with https: browsers block it.",
                    "Put the file into the package, or use https:.");
        }
    }

    private static String what(ContentProblem kind) {
        if (kind == REMOTE_SCRIPT) {
            return "A script is loaded and run";
        }
        if (kind == REMOTE_STYLE) {
            return "A style sheet or font is loaded";
        }
        if (kind == REMOTE_MEDIA) {
            return "A picture, sound or video is loaded";
        }
        if (kind == REMOTE_FRAME) {
            return "A page is shown within the page";
        }
        return kind == REMOTE_FORM
                ? "What a learner writes in a form is sent to, and an answer taken"
                : "Data is sent to or fetched";
    }

    /** The machine in an address. */
    static String host(String address) {
        String rest = address.substring(address.indexOf("//") + 2);
        return Findings.clean(rest.replaceFirst("(?s)[/?#].*$", "").replaceFirst("^.*@", ""));
    }

    private static boolean isTemplate(String address) {
        return address.contains("{{")
                || address.contains("${")
                || address.contains("<%")
                || address.startsWith("{")
                || address.contains("'+")
                || address.contains("\"+")
                || address.contains("[[");
    }
}

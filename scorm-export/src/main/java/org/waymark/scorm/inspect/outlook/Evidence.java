package org.waymark.scorm.inspect.outlook;

import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;
import org.waymark.scorm.inspect.content.Contents;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.finding.PackageKind;

/**
 * What is known of a package when it is asked what an LMS will make of it.
 *
 * @param kind what it is
 * @param units how many SCOs or parts it has
 * @param schemas whether it names schemas, or is of a kind that need not
 * @param findings what is wrong with it
 * @param contents what is in it
 */
public record Evidence(PackageKind kind, int units, boolean schemas, Findings findings, Contents contents) {

    boolean has(ProblemKind... kinds) {
        for (ProblemKind each : kinds) {
            if (findings.has(each)) {
                return true;
            }
        }
        return false;
    }

    long errors() {
        return findings.sorted().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .count();
    }
}

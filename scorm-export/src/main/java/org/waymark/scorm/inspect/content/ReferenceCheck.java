package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.BROKEN_REFERENCE;
import static org.waymark.scorm.inspect.finding.ContentProblem.REFERENCE_CASE;

import java.util.Optional;
import org.waymark.scorm.inspect.finding.Findings;

/** Whether what pages and style sheets load is in the package. */
public final class ReferenceCheck {

    private ReferenceCheck() {}

    /** Checks every address that was met. */
    public static void check(Contents contents, Findings findings) {
        for (Reference each : contents.references()) {
            Optional<String> target =
                    PackagePath.resolve(each.from(), each.address().replace('\\', '/'));
            if (each.address().startsWith("/")) {
                findings.add(
                        BROKEN_REFERENCE,
                        each.place(),
                        Findings.quote(each.address())
                                + " begins with /, which leads to the top of the LMS and not into the package.",
                        "Name the file from the folder of this one, without / at the beginning.");
            } else if (target.isEmpty()) {
                findings.add(
                        BROKEN_REFERENCE,
                        each.place(),
                        Findings.quote(each.address()) + " leads out of the package.",
                        "Put the file into the package and use its name.");
            } else if (!isThere(contents, target.get(), each.address())) {
                contents.inOtherCase(target.get())
                        .ifPresentOrElse(
                                other -> findings.add(
                                        REFERENCE_CASE,
                                        each.place(),
                                        Findings.quote(each.address()) + " is spelt otherwise than the file "
                                                + Findings.quote(other)
                                                + ". On most servers capital letters count, and the file is not found.",
                                        "Spell both in the same way."),
                                () -> findings.add(
                                        BROKEN_REFERENCE,
                                        each.place(),
                                        Findings.quote(each.address()) + " is not in the package.",
                                        "Add the file, or take away what leads to it."));
            }
        }
    }

    private static boolean isThere(Contents contents, String target, String address) {
        if (target.isEmpty() || contents.has(target)) {
            return true;
        }
        // A file whose name was written with % signs, or a folder whose index page the server shows.
        String plain = PackagePath.withoutQuery(address);
        return contents.has(plain) || (plain.endsWith("/") && contents.has(target + "/index.html"));
    }
}

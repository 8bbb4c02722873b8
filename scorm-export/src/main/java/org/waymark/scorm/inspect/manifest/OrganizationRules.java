package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.ManifestProblem.DEFAULT_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.DEFAULT_NAMES_NOTHING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.NO_ITEMS;
import static org.waymark.scorm.inspect.finding.ManifestProblem.NO_ORGANIZATION;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SEVERAL_ORGANIZATIONS;
import static org.waymark.scorm.inspect.finding.ManifestProblem.TITLE_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.TITLE_TOO_LONG;
import static org.waymark.scorm.inspect.finding.ManifestProblem.TITLE_TWICE;

import java.util.List;
import java.util.Optional;
import org.waymark.core.Nearest;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlElement;

/** Organizations and the titles in them. */
final class OrganizationRules implements ManifestRules {

    private static final int LONGEST_TITLE = 200;

    @Override
    public void check(ScormManifest manifest, Findings findings) {
        Optional<XmlElement> holder = manifest.root().child("organizations");
        if (manifest.organizations().isEmpty()) {
            findings.add(
                    NO_ORGANIZATION,
                    holder.orElse(manifest.root()).place(),
                    "There is no <organization>, so an LMS finds nothing to show to learners.",
                    "Export again as a course, not as a collection of files.");
            return;
        }
        List<String> ids = manifest.organizations().stream()
                .flatMap(each -> each.value("identifier").stream())
                .toList();
        holder.ifPresent(each -> byDefault(each, ids, findings));
        if (manifest.organizations().size() > 1) {
            findings.add(
                    SEVERAL_ORGANIZATIONS,
                    manifest.organizations().get(1).place(),
                    "There are " + manifest.organizations().size()
                            + " organizations. Most LMSs show only the default one.",
                    "Make a package for each, if learners need them all.");
        }
        for (XmlElement each : manifest.organizations()) {
            if (each.children("item").isEmpty()) {
                findings.add(
                        NO_ITEMS,
                        each.place(),
                        "There is no <item> in this organization, so there is nothing to open.",
                        "Export the package again.");
            }
            titles(each, findings);
        }
        manifest.items().forEach(each -> titles(each, findings));
    }

    private static void byDefault(XmlElement holder, List<String> ids, Findings findings) {
        Optional<String> named = holder.value("default");
        if (named.isEmpty()) {
            findings.add(
                    DEFAULT_MISSING,
                    holder.place(),
                    "<organizations> does not say which organization to show (default).",
                    ids.isEmpty() ? "Export again." : "Write default=" + quote(ids.get(0)) + ".");
        } else if (!ids.contains(named.get())) {
            findings.add(
                    DEFAULT_NAMES_NOTHING,
                    holder.placeOf("default"),
                    "The organization to show is " + quote(named.get()) + ", and there is none with this identifier.",
                    Nearest.to(named.get(), ids)
                            .or(() -> ids.stream().findFirst())
                            .map(near -> "Write default=" + quote(near) + ".")
                            .orElse("Give the organization an identifier, and name it here."));
        }
    }

    private static void titles(XmlElement element, Findings findings) {
        List<XmlElement> titles = element.children("title");
        if (titles.isEmpty() || titles.get(0).text().isEmpty()) {
            findings.add(
                    TITLE_MISSING,
                    titles.isEmpty() ? element.place() : titles.get(0).place(),
                    "This <" + element.written() + "> has no title, so learners see an empty line.",
                    "Write <title>…</title> as the first thing in it.");
        }
        if (titles.size() > 1) {
            findings.add(
                    TITLE_TWICE,
                    titles.get(1).place(),
                    "This <" + element.written() + "> has more than one title.",
                    "Leave one.");
        }
        titles.stream()
                .filter(each -> each.text().length() > LONGEST_TITLE)
                .forEach(each -> findings.add(
                        TITLE_TOO_LONG,
                        each.place(),
                        "This title has " + each.text().length() + " characters. SCORM allows " + LONGEST_TITLE
                                + ", and LMSs cut off the rest or refuse the package.",
                        "Shorten it."));
    }
}

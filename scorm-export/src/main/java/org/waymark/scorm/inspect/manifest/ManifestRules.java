package org.waymark.scorm.inspect.manifest;

import java.util.List;
import org.waymark.scorm.inspect.finding.Findings;

/** A family of rules on SCORM manifests. Each rule finds what is wrong by itself, and none depends on another. */
@FunctionalInterface
public interface ManifestRules {

    /** Checks a manifest. */
    void check(ScormManifest manifest, Findings findings);

    /** All families. */
    static List<ManifestRules> all() {
        return List.of(
                new VersionRules(),
                new SchemaLocationRules(),
                new IdentifierRules(),
                new OrganizationRules(),
                new ItemRules(),
                new ItemSettingRules(),
                new ResourceRules(),
                new FileRules(),
                new SequencingRules(),
                new RuntimeRules());
    }
}

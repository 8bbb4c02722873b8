package org.waymark.course.read;

import java.util.List;
import java.util.Optional;
import org.waymark.core.Problem;
import org.waymark.core.Severity;
import org.waymark.course.Catalogue;

/**
 * What came of reading a folder.
 *
 * @param catalogue as much of it as could be read; nothing if there is no {@code catalogue.yaml} to begin with
 * @param problems what was found, sorted by place
 */
public record CatalogueReading(Optional<Catalogue> catalogue, List<Problem> problems) {

    public CatalogueReading {
        problems = List.copyOf(problems);
    }

    /** Whether anything stops an export. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}

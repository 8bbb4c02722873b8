package org.waymark.scorm.packaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.course.Course;
import org.waymark.scorm.page.Templates;

/**
 * The manifest of a SCORM 1.2 package with one SCO (SCORM 1.2 CAM §2.3). Its identifiers come from the course's id alone, so that an LMS finds a learner's attempt
 * again after an update. It has no mastery score: Moodle would turn <em>completed</em> into passed or failed with it.
 */
final class Scorm12Manifest {

    private final Templates templates;

    Scorm12Manifest(Templates templates) {
        this.templates = templates;
    }

    /**
     * The manifest.
     *
     * @param files every file of the package but the manifest itself; the first is what an LMS opens
     */
    String write(Course course, List<String> files) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", course.id().replace('-', '_'));
        values.put("title", course.title());
        values.put("launch", files.get(0));
        values.put("files", files);
        return templates.fill("org/waymark/scorm/packaging/scorm12.vm", values);
    }
}

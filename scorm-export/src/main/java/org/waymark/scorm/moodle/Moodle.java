package org.waymark.scorm.moodle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.course.CourseModule;
import org.waymark.course.CoursePart;
import org.waymark.course.ModuleUse;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.packaging.ZipWriter;
import org.waymark.scorm.standards.Names;
import org.waymark.scorm.standards.Scorm12;

/**
 * A whole course as a Moodle course backup: a section for each part, a SCORM 1.2 activity for each module, with its completion rule, its grade and the competencies that
 * it gives evidence for. An administrator or teacher restores it in one step.
 */
public final class Moodle implements PackageFormat {

    /** 1 January 2026, for everything: a backup has the same bytes whenever it is made. */
    static final long TIME = 1_767_225_600L;

    static final String BACKUP_VERSION = "2024100700";
    static final int COURSE = 1;
    static final int COURSE_CONTEXT = 10;
    static final int GRADE_CATEGORY = 1;
    /** What finishing does for a competency: evidence is noted, and a person decides. */
    static final int EVIDENCE = 1;

    private static final int LONGEST_SECTION_NAME = 255;

    @Override
    public String id() {
        return "moodle";
    }

    @Override
    public String name() {
        return "Moodle course backup";
    }

    @Override
    public List<Unit> units() {
        return List.of(Unit.MODULES_TOGETHER);
    }

    @Override
    public OptionalInt recordLimit() {
        return new Scorm12().recordLimit();
    }

    @Override
    public List<String> files(PackagePlan plan) {
        return List.of(plan.id() + ".mbz");
    }

    @Override
    public List<String> importNotes(Unit unit) {
        return List.of(
                "In Moodle, first import the frameworks that the course serves (waymark frameworks --format moodle-csv, then Site administration → Competencies → Import competency framework): without them the course is restored without its competencies.",
                "Then restore the .mbz as a new course (Restore course, in the course category or in any course), and leave the settings as they are. Nobody is in it: enrol learners afterwards.",
                "A part is done when its status is Completed; a session is ticked off by the learner.");
    }

    @Override
    public void write(PackagePlan plan, PackageOutput output) throws IOException {
        FilePool pool = new FilePool();
        List<KeptFile> kept = new ArrayList<>();
        List<CourseSection> sections = sections(plan, pool, kept);
        SortedMap<String, BackupFile> files = new TreeMap<>();
        Map<String, String> documents = new TreeMap<>(new CourseDocuments(plan, sections).all());
        documents.put("files.xml", KeptFile.document(kept));
        for (CourseSection section : sections) {
            documents.put(section.folder() + "/section.xml", section.document());
            documents.put(section.folder() + "/inforef.xml", BackupXml.empty("inforef"));
            section.activities().forEach(each -> activity(each, section.number(), documents));
        }
        documents.forEach((name, text) -> files.put(name, BackupFile.text(text)));
        files.putAll(pool.files());
        BackupArchive.write(files, TIME, output.stream(files(plan).get(0)));
    }

    private static void activity(ScormActivity activity, int section, Map<String, String> documents) {
        String folder = activity.folder() + "/";
        documents.put(folder + "scorm.xml", activity.scormDocument());
        documents.put(folder + "module.xml", activity.moduleDocument(section));
        documents.put(folder + "grades.xml", activity.gradesDocument());
        documents.put(folder + "competencies.xml", activity.competenciesDocument());
        documents.put(folder + "inforef.xml", activity.referencesDocument());
        documents.put(folder + "calendar.xml", BackupXml.empty("events"));
        documents.put(folder + "comments.xml", BackupXml.empty("comments"));
        documents.put(folder + "completion.xml", BackupXml.empty("completions", "completionviews"));
        documents.put(folder + "filters.xml", BackupXml.empty("filters", "filter_actives", "filter_configs"));
        documents.put(folder + "grade_history.xml", BackupXml.empty("grade_history", "grade_grades"));
        documents.put(folder + "roles.xml", BackupXml.empty("roles", "role_overrides", "role_assignments"));
        documents.put(folder + "xapistate.xml", BackupXml.empty("states"));
    }

    private static List<CourseSection> sections(PackagePlan plan, FilePool pool, List<KeptFile> kept)
            throws IOException {
        List<CourseSection> sections = new ArrayList<>();
        sections.add(new CourseSection(0, "", new Overview(plan).whole(), List.of()));
        List<CoursePart> parts = plan.course().parts();
        for (int i = 0; i < Math.max(1, parts.size()); i++) {
            List<ModuleUse> uses =
                    parts.isEmpty() ? plan.course().modules() : plan.course().modulesIn(parts.get(i));
            String title = parts.isEmpty() ? plan.title() : parts.get(i).title();
            int number = sections.size();
            List<ScormActivity> activities = new ArrayList<>();
            for (ModuleUse use : uses) {
                Optional<PackagePlan> module = plan.eachModule().stream()
                        .filter(each -> each.id().equals(use.module()))
                        .findFirst();
                if (module.isPresent()) {
                    activities.add(activity(plan, module.get(), number + 1, pool, kept));
                }
            }
            sections.add(new CourseSection(number, Names.shortened(title, LONGEST_SECTION_NAME), "", activities));
        }
        return sections;
    }

    private static ScormActivity activity(
            PackagePlan course, PackagePlan plan, int section, FilePool pool, List<KeptFile> kept) throws IOException {
        CourseModule module = plan.module().orElseThrow();
        int number = plan.lock()
                .module(module.id())
                .orElseThrow(() -> new IllegalArgumentException("the lock has no number for " + module.id()));
        int context = COURSE_CONTEXT + number;
        ModulePackage pack = ModulePackage.of(plan);
        List<KeptFile> own = new ArrayList<>();
        FilePool.Kept zip = pool.add(pack.measured(), pack.file());
        keep(own, kept, context, "package", pack.fileName(), zip);
        Set<String> folders = new HashSet<>(Set.of("/"));
        folder(own, kept, context, "package", "/");
        folder(own, kept, context, "content", "/");
        for (ZipWriter.Entry each : pack.files()) {
            String path = "/" + each.name();
            for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
                String folder = path.substring(0, slash + 1);
                if (folders.add(folder)) {
                    folder(own, kept, context, "content", folder);
                }
            }
            boolean packed =
                    each.name().startsWith("media/") && !each.name().matches("(?i).*\\.(?:svg|vtt|txt|json|xml|csv)");
            keep(own, kept, context, "content", each.name(), pool.add(each.content(), packed));
        }
        return new ScormActivity(
                number,
                section,
                module,
                before(course, module),
                course.isOptional(module),
                pack,
                zip.hash(),
                own,
                CompetencyLink.of(course.catalogue(), module));
    }

    /** The last module before this one that is not optional, if modules open in order. */
    private static Optional<Integer> before(PackagePlan course, CourseModule module) {
        Optional<Integer> last = Optional.empty();
        for (ModuleUse use : course.course().modules()) {
            if (course.course().anyOrder() || use.module().equals(module.id())) {
                break;
            }
            last = use.optional() ? last : course.lock().module(use.module());
        }
        return last;
    }

    private static void folder(List<KeptFile> own, List<KeptFile> kept, int context, String area, String path) {
        KeptFile folder =
                new KeptFile(kept.size() + 1, context, area, path, ".", new FilePool.Kept(FilePool.NOTHING, 0));
        own.add(folder);
        kept.add(folder);
    }

    private static void keep(
            List<KeptFile> own, List<KeptFile> kept, int context, String area, String name, FilePool.Kept content) {
        int slash = name.lastIndexOf('/');
        KeptFile file = new KeptFile(
                kept.size() + 1, context, area, "/" + name.substring(0, slash + 1), name.substring(slash + 1), content);
        own.add(file);
        kept.add(file);
    }
}

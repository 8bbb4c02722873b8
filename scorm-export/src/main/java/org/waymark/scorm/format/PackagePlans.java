package org.waymark.scorm.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.waymark.course.Catalogue;
import org.waymark.course.Course;
import org.waymark.course.lock.Lock;
import org.waymark.scorm.RecordStore;
import org.waymark.scorm.page.CoursePage;
import org.waymark.scorm.page.Subject;

/** The plans of one course's packages, with what they share. Let go of it when the course is exported. */
public final class PackagePlans {

    private final Subject subject;
    private final Lock lock;
    private final Optional<RecordStore> store;
    private final SharedContent shared;

    /**
     * Plans for a course.
     *
     * @param page renders it
     * @param lock with a number for everything in it
     * @param schemas the folder with the standards' schemas, if packages are to hold them
     * @param pictureWidth how wide pictures may be, if wider ones are to be scaled down
     */
    public PackagePlans(
            CoursePage page,
            Catalogue catalogue,
            Course course,
            Lock lock,
            Optional<RecordStore> store,
            Optional<Path> schemas,
            OptionalInt pictureWidth) {
        this.subject = Subject.of(catalogue, course);
        this.lock = lock;
        this.store = store;
        this.shared = new SharedContent(page, lock, schemas, pictureWidth);
    }

    /** Where statements go, if packages are told at export. */
    public Optional<RecordStore> store() {
        return store;
    }

    /** How many bytes of media were saved by making pictures smaller, in what was packed so far. */
    public long saved() throws IOException {
        return shared.saved();
    }

    /** A plan of the whole course. */
    public PackagePlan whole() {
        return new PackagePlan(subject, Unit.COURSE, lock, store, shared);
    }

    /** A plan for each package that there is of a unit: one, or one for each module. */
    public List<PackagePlan> of(Unit unit) {
        return unit == Unit.MODULE
                ? whole().eachModule()
                : List.of(new PackagePlan(subject, unit, lock, store, shared));
    }
}

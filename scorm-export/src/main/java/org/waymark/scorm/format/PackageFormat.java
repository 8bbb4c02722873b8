package org.waymark.scorm.format;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.waymark.core.Problems;

/**
 * A kind of package that courses can be exported as. Waymark finds formats with {@link java.util.ServiceLoader}: a jar that names an implementation in
 * {@code META-INF/services/org.waymark.scorm.format.PackageFormat} adds one. An implementation has a public constructor without arguments, keeps nothing between
 * calls, reads neither clock nor environment, and gives the same bytes for the same plan.
 */
public interface PackageFormat {

    /** Its word on the command line and in names of files: small letters, digits and hyphens, such as {@code scorm12}. */
    String id();

    /** Its name, for people. */
    String name();

    /** What it can make a package of; the first is what it does unless asked otherwise. Each call of {@link #write} is for one of them. */
    List<Unit> units();

    /**
     * The most characters (UTF-16 units) that an LMS keeps of a learner's attempt in this format. An export stops if the longest record of a plan could need more.
     * Empty where nothing is kept, or nothing limits it.
     */
    default OptionalInt recordLimit() {
        return OptionalInt.empty();
    }

    /** The names of the files that it makes of a plan, usually one; none has a folder in it. */
    default List<String> files(PackagePlan plan) {
        return List.of(plan.id() + "-" + id() + ".zip");
    }

    /**
     * What is in a file that authors did not write: the learner's run-time, unless a format says otherwise.
     *
     * @param file one of {@link #files}
     */
    default List<Ingredient> ingredients(String file) {
        return List.of(Ingredient.PLAYER);
    }

    /** Sentences for whoever puts the package into an LMS or on a server: which settings to choose. */
    List<String> importNotes(Unit unit);

    /** Notes what keeps this plan from being a package of this format. The length of the record is looked at already. */
    default void check(PackagePlan plan, Problems problems) {}

    /**
     * Writes the files.
     *
     * @throws IOException if the disk fails, or media changed meanwhile; what was written so far is then thrown away
     */
    void write(PackagePlan plan, PackageOutput output) throws IOException;
}

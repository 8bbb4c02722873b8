package org.waymark.course.check;

import java.util.List;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Attribution;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.CourseModule;
import org.waymark.course.MediaFile;
import org.waymark.course.Recording;

/** Every picture and recording says who made it, and a credit belongs to one that is shown. */
final class PicturesCredited implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (CourseModule module : catalogue.modules()) {
            if (!notes.picturesAreWhole(module.id())) {
                continue;
            }
            Place place = notes.at(module.place(), "pictures");
            List<String> credited =
                    module.pictures().stream().map(Attribution::file).toList();
            List<String> shown = module.media().stream()
                    .map(MediaFile::path)
                    .filter(each -> !each.endsWith(".vtt"))
                    .toList();
            List<String> recordings = module.activities().stream()
                    .flatMap(activity -> activity.parts().stream())
                    .filter(Recording.class::isInstance)
                    .map(part -> ((Recording) part).file().path())
                    .toList();
            shown.stream()
                    .filter(each -> !credited.contains(each))
                    .forEach(each -> problems.add(
                            CatalogueProblem.PICTURE_NOT_CREDITED,
                            place,
                            "It is not recorded who made the " + (recordings.contains(each) ? "recording " : "picture ")
                                    + each + ", or under which licence.",
                            "Add to module.yaml: pictures: [{file: " + each + ", by: …, licence: …}]."));
            credited.stream()
                    .filter(each -> !shown.contains(each))
                    .forEach(each -> problems.add(
                            CatalogueProblem.PICTURE_NOT_CREDITED,
                            place,
                            "The picture " + each + " is credited, and no activity of this module shows it.",
                            "Check its name, or take the credit out."));
        }
    }
}

package org.waymark.scorm.print;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.core.Problems;
import org.waymark.course.sentences.Sentences;
import org.waymark.scorm.format.Ingredient;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.page.ProseHtml;
import org.waymark.scorm.page.Templates;

/**
 * What whoever leads a course needs in their hand: days and timetables, materials, what learners see with the notes beside it, what is served and what of that is contested.
 * One HTML file, and the same as PDF.
 */
public final class FacilitatorGuide implements PackageFormat {

    @Override
    public String id() {
        return "guide";
    }

    @Override
    public String name() {
        return "Facilitator's guide";
    }

    @Override
    public List<Unit> units() {
        return List.of(Unit.COURSE, Unit.MODULE);
    }

    @Override
    public List<String> files(PackagePlan plan) {
        return PaperFiles.names(plan, id());
    }

    @Override
    public List<Ingredient> ingredients(String file) {
        return PaperFiles.ingredients(file);
    }

    @Override
    public List<String> importNotes(Unit unit) {
        return List.of(
                "Print the PDF on A4, on both sides (long edge); each session begins on a page of its own, so that you can take along only the day you lead. For large print, print it on A3 paper "
                        + "at 141 %. It holds answers and notes that learners do not get: do not put it into an LMS where they can see it.");
    }

    @Override
    public void check(PackagePlan plan, Problems problems) {
        PaperFiles.check(plan, problems);
    }

    @Override
    public void write(PackagePlan plan, PackageOutput output) throws IOException {
        Sentences sentences = Sentences.englishOnPaper();
        PaperWords words = new PaperWords(sentences);
        GuideCoverage coverage = new GuideCoverage(plan, words);
        GuideModules modules = new GuideModules(plan, words, new ProseHtml(sentences), coverage);
        Map<String, Object> values = new HashMap<>();
        values.put("course", PaperCourse.of(plan, words));
        values.put(
                "overview",
                new Guide.Overview(
                        plan.course().audience(),
                        plan.course().entry(),
                        plan.course()
                                .cohort()
                                .map(cohort -> words.say("cohort", "from", cohort.from(), "to", cohort.to()))));
        values.put("days", modules.days());
        values.put("modules", modules.modules());
        values.put("contested", coverage.contested());
        values.put("materials", modules.days().stream().anyMatch(Guide.Day::needsMaterials));
        values.put("guide", true);
        values.put("say", words);
        new PaperFiles(new Templates(), "guide", values).write(plan, output, files(plan));
    }
}

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

/** What learners read and do, for a pen: one HTML file, and the same as PDF. Nothing that a facilitator is told is in it. */
public final class Workbook implements PackageFormat {

    @Override
    public String id() {
        return "workbook";
    }

    @Override
    public String name() {
        return "Workbook";
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
                "Print the PDF on A4, on both sides (long edge), and leave the last part, What comes back, out if you like. For large print, print it on A3 paper at 141 %: "
                        + "the text is then 18 points. The HTML file is the same for screens, screen readers and other sizes of text.");
    }

    @Override
    public void check(PackagePlan plan, Problems problems) {
        PaperFiles.check(plan, problems);
    }

    @Override
    public void write(PackagePlan plan, PackageOutput output) throws IOException {
        Sentences sentences = Sentences.englishOnPaper();
        PaperWords words = new PaperWords(sentences);
        List<Paper.Module> modules = PaperModules.of(plan, words, new ProseHtml(sentences));
        Map<String, Object> values = new HashMap<>();
        values.put("course", PaperCourse.of(plan, words));
        values.put("modules", modules);
        values.put(
                "answers", modules.stream().anyMatch(module -> !module.answers().isEmpty()));
        values.put("guide", false);
        values.put("say", words);
        new PaperFiles(new Templates(), "workbook", values).write(plan, output, files(plan));
    }
}

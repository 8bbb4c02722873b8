package org.waymark.course.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Choice;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.check.ReadingNotes;

/** What the text of an activity means, as something to compare: its parts, questions and choices, without the places they stand in. */
public final class ActivityMeaning {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).build();

    private ActivityMeaning() {}

    /**
     * What a text means. Two texts with equal results read the same to learners and keep the same numbers for life.
     *
     * @param catalogue the folder of the catalogue
     * @param file the activity's file
     * @param body the text after the front matter
     * @throws IOException if the folder can't be resolved
     */
    public static Object of(Path catalogue, String file, String body) throws IOException {
        Problems problems = new Problems();
        CatalogueFiles files = new CatalogueFiles(catalogue, problems);
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
        List<Part> parts = new ActivityText(
                        new ActivityFile(files, new ReadingNotes(), problems, folder, file, 0, new HashMap<>()),
                        Activity.Kind.QUIZ,
                        body,
                        List.of())
                .parts();
        List<Object> meaning = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Prose prose) {
                meaning.add(html(prose));
            } else if (part instanceof Prompt prompt) {
                meaning.add(List.of("prompt", prompt.id(), html(prompt.asks())));
            } else if (part instanceof Question.Choosing question) {
                meaning.add(List.of(question.getClass().getSimpleName(), question.id(), html(question.asks())));
                for (Choice choice : question.choices()) {
                    meaning.add(List.of(choice.id(), choice.right(), html(choice.text()), html(choice.feedback())));
                }
            }
        }
        problems.sorted().forEach(each -> meaning.add(each.kind().code()));
        return meaning;
    }

    private static String html(Prose prose) {
        return RENDERER.render(PARSER.parse(prose.markdown()));
    }
}

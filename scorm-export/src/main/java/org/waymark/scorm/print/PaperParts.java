package org.waymark.scorm.print;

import java.util.List;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.Recording;
import org.waymark.course.TickList;
import org.waymark.scorm.page.Html;
import org.waymark.scorm.page.ProseHtml;

/** Lays out the parts of an activity, or of a scene, for somebody with a pen. */
final class PaperParts implements Part.Cases<Paper.Part> {

    private final ProseHtml prose;
    private final String module;
    private final boolean writes;
    private final PaperQuestions questions;

    /**
     * Parts of a module's activity.
     *
     * @param writes whether there is something to write below a prompt
     */
    PaperParts(ProseHtml prose, String module, boolean writes, PaperQuestions questions) {
        this.prose = prose;
        this.module = module;
        this.writes = writes;
        this.questions = questions;
    }

    List<Paper.Part> all(List<Part> parts) {
        return parts.stream().map(part -> part.on(this)).toList();
    }

    @Override
    public Paper.Part prose(Prose text) {
        return new Paper.Text(prose.blocks(text, module));
    }

    @Override
    public Paper.Part question(Question question) {
        return question.on(questions);
    }

    @Override
    public Paper.Part prompt(Prompt prompt) {
        return new Paper.Prompt(prose.blocks(prompt.asks(), module), writes);
    }

    @Override
    public Paper.Part tickList(TickList list) {
        return new Paper.Ticks(list.items().stream()
                .map(item -> new Paper.Tick(prose.line(item.text(), module), back(item.feedback())))
                .toList());
    }

    @Override
    public Paper.Part recording(Recording recording) {
        return new Paper.Recording(
                recording.medium() == Recording.Medium.VIDEO, recording.says(), back(recording.transcript()));
    }

    private Html back(Prose text) {
        return text.isEmpty() ? new Html("") : prose.blocks(text, module);
    }
}

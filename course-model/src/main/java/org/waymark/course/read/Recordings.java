package org.waymark.course.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.waymark.core.Place;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.MediaFile;
import org.waymark.course.Prose;
import org.waymark.course.Recording;
import org.waymark.course.Recording.Captions;
import org.waymark.course.Recording.Medium;

/** Makes recordings from paragraphs that are only a picture link whose file is a film or a sound recording, with the captions and the transcript that belong to them. */
final class Recordings {

    private final ActivityFile file;
    private final Markdown markdown;
    private final List<Prose> transcripts;

    /** @param transcripts the transcripts in the text, in order; each is taken by the recording above it */
    Recordings(ActivityFile file, Markdown markdown, List<Prose> transcripts) {
        this.file = file;
        this.markdown = markdown;
        this.transcripts = new ArrayList<>(transcripts);
    }

    /** The picture link that a block consists of, if it names a recording. */
    static Optional<Image> link(Node node) {
        return node instanceof Paragraph
                        && node.getParent() instanceof Document
                        && node.getFirstChild() instanceof Image image
                        && image.getNext() == null
                        && MediaFiles.medium(image.getDestination()).isPresent()
                ? Optional.of(image)
                : Optional.empty();
    }

    /** The recording that a block is; nothing if its file is not there, which has been noted. */
    Optional<Recording> recording(Node node, Image image) {
        String path =
                image.getDestination().startsWith("./") ? image.getDestination().substring(2) : image.getDestination();
        Place place = markdown.place(node);
        Optional<Prose> written = transcript(node, place);
        Prose transcript = written.orElse(new Prose("", place));
        MediaFile media = file.media().get(path);
        if (media == null) {
            return Optional.empty();
        }
        Medium medium = MediaFiles.medium(path).orElse(Medium.VIDEO);
        List<Captions> captions = captions(path, place);
        if (written.isEmpty() && (medium == Medium.AUDIO || captions.isEmpty())) {
            noWords(medium, path, place);
        }
        return Optional.of(new Recording(medium, words(image), media, captions, transcript, place));
    }

    /** The transcript that begins after this recording and before the next one. */
    private Optional<Prose> transcript(Node node, Place place) {
        Node next = node.getNext();
        while (next != null && link(next).isEmpty()) {
            next = next.getNext();
        }
        int from = place.line();
        int to = next == null ? Integer.MAX_VALUE : markdown.place(next).line();
        Optional<Prose> found = transcripts.stream()
                .filter(each -> each.place().line() > from && each.place().line() < to)
                .findFirst();
        found.ifPresent(transcripts::remove);
        if (found.filter(Prose::isEmpty).isPresent()) {
            file.problem(
                    CatalogueProblem.NOTHING_TO_READ,
                    found.get().place(),
                    "This transcript is empty.",
                    "Write what is said, and what has to be seen to follow it, above the line \":::\".");
        }
        return found;
    }

    private void noWords(Medium medium, String path, Place place) {
        if (medium == Medium.VIDEO && otherName(path, place)) {
            return;
        }
        String beside = withoutEnding(path) + ".vtt";
        file.problem(
                CatalogueProblem.RECORDING_WITHOUT_WORDS,
                place,
                medium == Medium.VIDEO
                        ? "Somebody who cannot hear this film has nothing to read."
                        : "Somebody who cannot hear this recording has nothing to read.",
                medium == Medium.VIDEO
                        ? "Put captions beside it (" + beside
                                + "), or write a transcript below it between a line \"::: transcript\" and a line \":::\"."
                        : "Write a transcript below it between a line \"::: transcript\" and a line \":::\".");
    }

    private List<Captions> captions(String path, Place place) {
        List<Captions> found = new ArrayList<>();
        List<String> languages = file.files().languages();
        for (int i = 0; i < languages.size(); i++) {
            String language = languages.get(i);
            String captions = withoutEnding(path) + (i == 0 ? "" : "." + language) + ".vtt";
            String name = file.folder() + "/" + captions;
            if (file.files().exists(name)) {
                file.files().plainFile(name, place, "").ifPresent(each -> {
                    MediaFile media = new MediaFile(captions, each);
                    file.media().put(captions, media);
                    found.add(new Captions(language, media));
                });
                file.files().text(name, place, "").ifPresent(text -> new WebVtt(name, file.problems()).check(text));
            }
        }
        return found;
    }

    /** Whether there are captions that were probably meant to be used and have another name; then there is a problem. */
    private boolean otherName(String path, Place place) {
        String language = file.files().languages().stream().findFirst().orElse("en");
        for (String ending :
                List.of("." + language + ".vtt", "." + language.replaceFirst("-.*", "") + ".vtt", ".srt")) {
            String there = withoutEnding(path) + ending;
            if (file.files().exists(file.folder() + "/" + there)) {
                file.problem(
                        CatalogueProblem.CAPTIONS_SYNTAX,
                        place,
                        "There is a file " + there + ", which is not read.",
                        ending.equals(".srt")
                                ? "Save the captions as WebVTT, under the name " + withoutEnding(path) + ".vtt."
                                : "Rename it to " + withoutEnding(path)
                                        + ".vtt: captions in the first language have no language in their name.");
                return true;
            }
        }
        return false;
    }

    /** Notes transcripts that no recording has taken. */
    void checkTranscripts() {
        for (Prose transcript : transcripts) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    new Place(
                            transcript.place().file(),
                            transcript.place().line() - 1,
                            transcript.place().column()),
                    "This transcript belongs to no recording.",
                    "Move it below the film or recording whose words it holds; each has one transcript.");
        }
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    private static String words(Image image) {
        StringBuilder words = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString().strip();
    }
}

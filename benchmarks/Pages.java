import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a catalogue with one course for measuring: {@code java Pages.java FOLDER PAGES QUIZZES [WORDS [QUESTIONS]]}; a page has 200 words and a quiz one question unless said otherwise. */
public final class Pages {

    private static final String SENTENCE = "Peer support is help between people who have been through something alike, given and taken on equal terms. ";
    private static final int WORDS = 18;
    private static final int IN_MODULE = 10;

    private Pages() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int pages = Integer.parseInt(args[1]);
        int quizzes = Integer.parseInt(args[2]);
        int words = args.length > 3 ? Integer.parseInt(args[3]) : 200;
        write(folder.resolve("catalogue.yaml"), "catalogue: Pages\niri: https://bench.example.org/pages\nprovider:\n  name: Nobody\nlicence: CC0-1.0\nlanguages: [en-GB]\n"
                + "support:\n  - who: Somebody\n    how: Call them\n");
        int questions = args.length > 4 ? Integer.parseInt(args[4]) : 1;
        List<String> modules = new ArrayList<>();
        int minutes = 0;
        int made = 0;
        for (int first = 0; first < pages; first += IN_MODULE) {
            String module = "module-" + (modules.size() + 1);
            modules.add(module);
            List<String> activities = new ArrayList<>();
            for (int page = first; page < Math.min(pages, first + IN_MODULE); page++) {
                activities.add("page-" + (page + 1));
                write(folder.resolve("modules/" + module + "/page-" + (page + 1) + ".md"), "---\nactivity: page\ntitle: Page " + (page + 1) + "\ntakes: 2m\n---\n"
                        + (SENTENCE.repeat(5) + "\n\n").repeat(Math.max(1, words / WORDS / 5)) + "- one thing\n- *another*\n");
            }
            for (; made < quizzes * (first + IN_MODULE) / pages; made++) {
                activities.add("quiz-" + (made + 1));
                write(folder.resolve("modules/" + module + "/quiz-" + (made + 1) + ".md"), "---\nactivity: quiz\ntitle: Quiz " + (made + 1) + "\ntakes: 2m\n---\n" + questions(made + 1, questions));
            }
            minutes += 2 * activities.size();
            write(folder.resolve("modules/" + module + "/module.yaml"),
                    "module: " + module + "\ntitle: Part " + modules.size() + "\nlength: " + 2 * activities.size() + "m\nactivities: [" + String.join(", ", activities) + "]\n");
        }
        write(folder.resolve("courses/pages.yaml"), "course: pages\ntitle: Pages\nlength: " + minutes + "m\ndelivery: self-paced\nmodules: [" + String.join(", ", modules) + "]\n");
    }

    private static String questions(int quiz, int questions) {
        StringBuilder text = new StringBuilder(questions == 1 ? "One question.\n\n" : "Some questions.\n\n");
        for (int question = 1; question <= questions; question++) {
            String id = question == 1 ? "what" : "what-" + question;
            text.append((question > 1 ? "\n" : "") + "? What fits best, in case " + quiz + (question == 1 ? "" : ", question " + question) + "? {#" + id + "}\n\n"
                    + "- To decide for them\n  > Rather not.\n- ✓ To listen first\n  > Yes.\n- To say nothing at all\n  > Perhaps not.\n");
        }
        return text.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

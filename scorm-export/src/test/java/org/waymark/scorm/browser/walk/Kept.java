package org.waymark.scorm.browser.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An LMS's record of a learner, SCORM 1.2 or 2004, read without the player's code and compared with the model. */
record Kept(Map<String, String> cmi, boolean closed, int sessions) {

    private static final String SIXTY_FOUR = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Pattern ANSWER = Pattern.compile("([\\w~-]*?)(?:\\.(\\d+))?([+-])");
    private static final Pattern ESCAPED = Pattern.compile("_|~(...)");

    static Kept of(JsonNode record) {
        Map<String, String> cmi = new TreeMap<>();
        record.path("cmi")
                .properties()
                .forEach(entry -> cmi.put(entry.getKey(), entry.getValue().asString()));
        return new Kept(
                cmi,
                record.path("closed").asBoolean(false),
                record.path("sessions").asInt(0));
    }

    String get(String twelve, String fourth) {
        return cmi.getOrDefault(twelve, cmi.getOrDefault(fourth, ""));
    }

    boolean isComplete() {
        return get("cmi.core.lesson_status", "cmi.completion_status").equals("completed");
    }

    /** How many answers are told. */
    int answers() {
        int count = 0;
        while (cmi.containsKey("cmi.interactions." + count + ".id")) {
            count++;
        }
        return count;
    }

    /** The registration's UUID in hexadecimal, without dashes. */
    String registration() {
        String text = fields().getOrDefault("r", "");
        StringBuilder bits = new StringBuilder();
        text.chars()
                .forEach(character ->
                        bits.append(String.format("%6s", Integer.toBinaryString(SIXTY_FOUR.indexOf(character)))
                                .replace(' ', '0')));
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i + 4 <= bits.length() && hex.length() < 32; i += 4) {
            hex.append(Integer.toHexString(Integer.parseInt(bits.substring(i, i + 4), 2)));
        }
        return hex.toString();
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String field : get("cmi.suspend_data", "cmi.suspend_data").split(";", -1)) {
            int at = field.indexOf('=');
            if (at > 0) {
                fields.put(field.substring(0, at), field.substring(at + 1));
            }
        }
        return fields;
    }

    private static TreeSet<Integer> numbers(String text) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < text.length(); i++) {
            for (int bit = 0; bit < 6; bit++) {
                if ((SIXTY_FOUR.indexOf(text.charAt(i)) >> bit & 1) == 1) {
                    numbers.add(i * 6 + bit + 1);
                }
            }
        }
        return numbers;
    }

    private static String words(String code) {
        Matcher found = ESCAPED.matcher(code);
        return found.replaceAll(match -> {
            if (match.group(1) == null) {
                return " ";
            }
            int unit = 0;
            for (char character : match.group(1).toCharArray()) {
                unit = unit * 64 + SIXTY_FOUR.indexOf(character);
            }
            return Matcher.quoteReplacement(String.valueOf((char) unit));
        });
    }

    /** Entries whose keys have so many numbers; a key leaves out what it begins with like the one before. */
    private static Map<String, String> entries(String field, int numbers) {
        Map<String, String> entries = new TreeMap<>();
        List<String> before = List.of();
        for (String entry : field.split(",", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0) {
                List<String> key =
                        new ArrayList<>(List.of(entry.substring(0, colon).split("\\.", -1)));
                key.addAll(0, before.subList(0, numbers - key.size()));
                before = key;
                entries.put(String.join(".", key), entry.substring(colon + 1));
            }
        }
        return entries;
    }

    /** What in the attempt itself (the part of the record that a learner comes back to) is not as the model has it. */
    List<String> wrongInAttempt(Model model, Shape shape) {
        Map<String, String> fields = fields();
        List<String> wrong = new ArrayList<>();
        Map<String, Model.Given> answers = new TreeMap<>();
        entries(fields.getOrDefault("q", ""), 3).forEach((key, given) -> {
            Matcher answer = ANSWER.matcher(given);
            if (!answer.matches()) {
                wrong.add("LMS: an answer that can't be read: " + key + ":" + given);
                return;
            }
            String code = isWords(shape, key) ? words(answer.group(1)) : answer.group(1);
            int tries = answer.group(2) == null ? 1 : Integer.parseInt(answer.group(2));
            answers.put(key, new Model.Given(code, tries, answer.group(3).equals("+")));
        });
        TreeSet<String> done = new TreeSet<>();
        entries(fields.getOrDefault("d", ""), 1)
                .forEach((module, bits) -> numbers(bits).forEach(activity -> done.add(module + "." + activity)));
        String place = fields.getOrDefault("p", "").replaceAll("\\.\\d+$", "");
        differ(wrong, "answers", answers, model.answers);
        differ(wrong, "done", done, model.done);
        differ(wrong, "opened", numbers(fields.getOrDefault("o", "")), model.opened);
        differ(wrong, "completed", numbers(fields.getOrDefault("c", "")), model.completed);
        differ(wrong, "walks", entries(fields.getOrDefault("b", ""), 2), model.walks);
        differ(wrong, "ticks", entries(fields.getOrDefault("k", ""), 3), model.ticks);
        differ(wrong, "place", place, model.place);
        differ(wrong, "best score", fields.getOrDefault("s", ""), model.best == null ? "" : "" + model.best);
        differ(wrong, "finished", fields.getOrDefault("f", "0").equals("1"), model.finished);
        int seconds = Integer.parseInt(fields.getOrDefault("t", "0"));
        // Each visit begins with whole seconds.
        if (seconds > model.seconds + 1 + model.visits / 2.0) {
            wrong.add("LMS: " + seconds + " seconds, in " + model.seconds);
        }
        return wrong;
    }

    private static boolean isWords(Shape shape, String key) {
        return shape.steps().stream()
                .flatMap(step -> step.asked().stream())
                .filter(asked -> asked.key().equals(key))
                .anyMatch(asked -> asked.letters().isEmpty());
    }

    /** What in the whole record is not as the model has it. */
    List<String> wrong(Model model, Shape shape) {
        List<String> wrong = wrongInAttempt(model, shape);
        differ(wrong, "status completed", isComplete(), model.finished);
        differ(wrong, "score", get("cmi.core.score.raw", "cmi.score.raw"), model.best == null ? "" : "" + model.best);
        if (cmi.containsKey("cmi.progress_measure")) {
            differ(wrong, "measure complete", cmi.get("cmi.progress_measure").equals("1"), model.finished);
        }
        wrong.addAll(wrongInAnswers(model));
        Map<String, String> objectives = new TreeMap<>();
        for (int i = 0; cmi.containsKey("cmi.objectives." + i + ".id"); i++) {
            String at = "cmi.objectives." + i;
            String status = get(at + ".status", at + ".completion_status");
            if (!status.isEmpty()) {
                objectives.put(
                        cmi.getOrDefault(at + ".id", ""), status + " " + cmi.getOrDefault(at + ".score.raw", ""));
            }
        }
        Map<String, String> expected = model.objectives(shape);
        // Parts that are gone stay on record as they were.
        objectives.keySet().retainAll(expected.keySet());
        differ(wrong, "objectives", objectives, expected);
        return wrong;
    }

    private List<String> wrongInAnswers(Model model) {
        List<String> wrong = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        boolean fourth = cmi.containsKey("cmi.completion_status");
        for (Model.Told told : model.told) {
            if (told.inPart()) {
                expected.add(told.asked().interaction());
                continue;
            }
            expected.add(told.asked().interaction() + " " + response(told, fourth) + " "
                    + told.asked()
                            .isRight(told.answer())
                            .map(right -> right ? "correct" : fourth ? "incorrect" : "wrong")
                            .orElse("neutral"));
        }
        for (int i = 0; i < answers(); i++) {
            String at = "cmi.interactions." + i;
            boolean inPart = i < model.told.size() && model.told.get(i).inPart();
            found.add(cmi.get(at + ".id")
                    + (inPart
                            ? ""
                            : " " + get(at + ".student_response", at + ".learner_response") + " "
                                    + cmi.getOrDefault(at + ".result", "")));
        }
        differ(wrong, "interactions", found, expected);
        return wrong;
    }

    private static String response(Model.Told told, boolean fourth) {
        if (fourth) {
            return String.join("[,]", told.asked().parts(told.answer(), "[.]"));
        }
        List<String> parts = told.asked().parts(told.answer(), ".");
        boolean trueFalse = told.asked().question() instanceof org.waymark.course.Question.TrueFalse;
        return trueFalse ? parts.get(0).substring(0, 1) : String.join(",", parts);
    }

    private static void differ(List<String> wrong, String what, Object found, Object expected) {
        if (!String.valueOf(found).equals(String.valueOf(expected))) {
            wrong.add("LMS: " + what + "\n      is        " + found + "\n      should be " + expected);
        }
    }
}

package org.waymark.scorm.browser.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.course.Activity;

/** One visit of a walk: the course is opened, things are done and go wrong, and it is left, one way or another. */
final class Visit {

    private static final double[] PAUSES = {0.25, 0.25, 0.5, 1.5, 4, 12};

    private final Walk walk;
    private final Random random;
    private final boolean last;
    private final Tab tab;
    private final Map<String, String> lms = new HashMap<>();
    private final Map<String, String> ways = new HashMap<>();
    private String storage = "";
    private boolean lrsWasBad;
    private boolean reaches = true;
    private boolean writes = true;
    private boolean aside;
    private boolean inSight = true;
    private String screen = "cover";
    private Shape.@Nullable Step here;
    private double secondsHere;
    private double secondsUnsure;

    Visit(Walk walk, int number) {
        this.walk = walk;
        random = walk.random;
        last = number < 0;
        tab = new Tab(walk.device());
    }

    void goes() throws Exception {
        if (!walk.isUnsure() && chance(7)) {
            lms.put(random.nextBoolean() ? "Initialize" : "GetValue", random.nextBoolean() ? "\"throw\"" : "\"false\"");
            lms.computeIfPresent("GetValue", (call, fault) -> "\"throw\"");
        }
        if (chance(8)) {
            // What only the browser has is out of reach as long as it is blocked; that is no loss, and would be hard to
            // follow.
            storage = random.nextBoolean() && !walk.isOnlyHere() ? "blocked" : "full";
        }
        opens();
        int count = 2 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            act();
        }
        leaves();
    }

    List<String> complaints() {
        return tab.complaints();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private boolean lmsIsWell() {
        return lms.isEmpty();
    }

    /** Opens the course, and comes to the place where it was left. */
    void opens() throws Exception {
        reaches = lms.isEmpty();
        Kept kept = walk.record();
        writes = reaches && !(kept.closed() && kept.isComplete() && !walk.course.fourth());
        walk.says("visit" + (last ? "" : " with LMS faults " + lms + (storage.isEmpty() ? "" : ", storage " + storage))
                + (writes ? "" : ", writes nothing"));
        walk.story.tells(writes);
        walk.story.sure();
        lrsWasBad = walk.storeIs() != Store.WELL;
        String shows = tab.opens(walk.address(lms, storage));
        lms.remove("Initialize");
        lms.remove("GetValue");
        if (!reaches) {
            return;
        }
        does(0.25, "shows");
        if (writes && walk.isUnsure()) {
            walk.becomesWhatIsKept();
        }
        Model model = walk.model();
        model.visits++;
        walk.story.says("initialized", "/courses/" + walk.course.course());
        ways.putAll(model.walks);
        if (writes) {
            model.settles(walk.shape(), walk.story);
        }
        walk.shape().place(model.place).ifPresent(this::arrives);
        secondsHere = 0.25;
        expect(shows);
        settled(true);
    }

    private void expect(String shows) {
        if (!shows.equals(screen)) {
            throw new AssertionError("the page shows " + shows + ", not " + screen);
        }
    }

    /** Does something in the page, and lets time pass. */
    @Nullable
    private Object does(double seconds, Object... step) {
        Object result = tab.does(seconds, step);
        walk.timePassed(seconds);
        if (inSight) {
            secondsHere += seconds;
            walk.model().seconds += seconds;
        }
        return result;
    }

    void waits(double seconds) {
        does(seconds, "shows");
    }

    private void act() {
        if (!reaches) {
            walk.says("goes on without an LMS");
            does(0, "shows");
            String shows = tab.shows();
            does(1, shows.equals("cover") ? "start" : shows.equals("end") ? "back" : "next");
            return;
        }
        act(PAUSES[random.nextInt(PAUSES.length)]);
        expect(tab.shows());
        settled(true);
    }

    private void act(double pause) {
        if (chance(22)) {
            somethingGoesWrong();
        }
        if (chance(12)) {
            aside(pause);
            return;
        }
        Shape.Step step = here;
        if (step == null || chance(15)) {
            moves(pause);
            return;
        }
        List<Runnable> can = new ArrayList<>();
        can.add(() -> moves(pause));
        List<Asked> asked =
                step.activity() instanceof Activity.Scenario ? way(step).asked(step) : step.asked();
        for (int i = 0; i < Math.min(3, asked.size()); i++) {
            can.add(() -> answers(step, asked.get(random.nextInt(asked.size())), pause));
        }
        if (step.activity() instanceof Activity.Scenario && way(step).ended()) {
            can.add(() -> walksAgain(step, pause));
        }
        step.ticks().forEach(list -> can.add(() -> ticks(list, pause)));
        if (step.prompts()) {
            can.add(() -> does(pause, "write", walk.privateWords()));
        }
        if (step.activity().kind() == Activity.Kind.DISCUSSION
                || step.activity().kind() == Activity.Kind.PRACTICE) {
            can.add(() -> tookPart(step, pause));
        }
        can.get(random.nextInt(can.size())).run();
    }

    private void moves(double pause) {
        List<Shape.Step> all = walk.shape().steps();
        Shape.Step step = here;
        if (chance(25)) {
            Shape.Step to = all.get(random.nextInt(all.size()));
            walk.says("contents: " + to.id());
            goesTo(pause, Optional.of(to), "cover", "contents", to.id());
        } else if (screen.equals("cover")) {
            walk.says("start");
            goesTo(pause, Optional.of(all.get(0)), "cover", "start");
        } else if (step == null) {
            walk.says("back from the end");
            goesTo(pause, Optional.of(all.get(all.size() - 1)), "cover", "back");
        } else if (chance(20)) {
            walk.says("back");
            int before = all.indexOf(step) - 1;
            goesTo(pause, before < 0 ? Optional.empty() : Optional.of(all.get(before)), "cover", "back");
        } else {
            walk.says("next");
            if (step.doneByGoingOn() && writes) {
                walk.model().does(step, walk.story);
            }
            int after = all.indexOf(step) + 1;
            goesTo(pause, after == all.size() ? Optional.empty() : Optional.of(all.get(after)), "end", "next");
        }
    }

    private void goesTo(double pause, Optional<Shape.Step> to, String otherwise, Object... press) {
        isLeft();
        screen = otherwise;
        to.ifPresent(this::arrives);
        does(pause, press);
        secondsHere = inSight ? pause : 0;
    }

    private void arrives(Shape.Step step) {
        here = step;
        screen = step.id();
        secondsHere = 0;
        secondsUnsure = 0;
        if (writes) {
            walk.model().arrives(step, walk.story);
        }
    }

    /** The learner goes from where they are. */
    private void isLeft() {
        Shape.Step step = here;
        if (step == null) {
            return;
        }
        boolean done = walk.model().done.contains(step.ref());
        String how = done ? "done" : "open";
        if (done || secondsHere - secondsUnsure >= 1) {
            walk.story.says("experienced", Model.activity(step), how);
        } else if (secondsHere >= 1) {
            walk.story.maySay("experienced", Model.activity(step), how);
        }
        here = null;
        secondsHere = 0;
        secondsUnsure = 0;
    }

    private Way way(Shape.Step step) {
        return Way.of(step, ways.getOrDefault(step.ref(), ""));
    }

    private void answers(Shape.Step step, Asked asked, double pause) {
        String answer = asked.answer(random);
        walk.says("answers " + asked.key() + " with " + answer);
        Model model = walk.model();
        if (writes) {
            model.answers(step, asked.key(), answer, walk.story);
            if (!(step.activity() instanceof Activity.Scenario) && model.allAnswered(step)) {
                model.does(step, walk.story);
            }
        }
        if (step.activity() instanceof Activity.Scenario) {
            Way way = way(step).choosing(step, asked, answer);
            walks(step, way);
        }
        String verdict = String.valueOf(does(pause, "answer", asked.key(), answer));
        boolean stepOfStory = step.activity() instanceof Activity.Scenario;
        String ending =
                asked.isRight(answer).map(right -> right ? "-right" : "-not").orElse("-given");
        if (!stepOfStory && !verdict.endsWith(ending)) {
            throw new AssertionError("the page says " + verdict + " of " + answer + " to " + asked.key());
        }
    }

    private void walks(Shape.Step step, Way way) {
        ways.put(step.ref(), way.letters());
        if (writes) {
            walk.model().walks.put(step.ref(), way.letters());
            if (way.ended()) {
                walk.model().does(step, walk.story);
            }
        }
    }

    private void walksAgain(Shape.Step step, double pause) {
        walk.says("walks again");
        walks(step, Way.of(step, ""));
        does(pause, "again");
    }

    private void ticks(Shape.Ticks list, double pause) {
        String letter = list.letters().get(random.nextInt(list.letters().size()));
        walk.says("ticks " + list.key() + " " + letter);
        Map<String, String> ticks = writes ? walk.model().ticks : new HashMap<>();
        String before = ticks.getOrDefault(list.key(), "");
        String after = before.contains(letter)
                ? before.replace(letter, "")
                : (before + letter)
                        .chars()
                        .sorted()
                        .mapToObj(Character::toString)
                        .reduce("", String::concat);
        ticks.put(list.key(), after);
        does(pause, "tick", list.key(), letter);
    }

    private void tookPart(Shape.Step step, double pause) {
        walk.says("took part");
        if (writes) {
            walk.model().does(step, walk.story);
        }
        does(pause, "took");
    }

    /** What changes nothing on record, and so brings nothing on record either that an LMS did not take before. */
    private void aside(double pause) {
        aside = true;
        switch (random.nextInt(6)) {
            case 0 -> {
                String said = String.valueOf(does(pause, "break"));
                walk.says("takes a break: " + said);
                if (writes && lms.containsKey("Commit") && said.contains("safe")) {
                    throw new AssertionError("the page says that it is safe to close, and nothing is saved");
                }
            }
            case 1 -> {
                walk.says("another language");
                does(pause, "speak");
            }
            case 2 -> does(pause, "comfort", random.nextInt(20));
            case 3 -> {
                walk.says(inSight ? "goes to another tab" : "comes back to the tab");
                tab.does(0, "outOfSight", inSight);
                inSight = !inSight;
                does(pause, "shows");
            }
            case 4 -> {
                walk.says("the laptop sleeps");
                secondsUnsure = 1;
                tab.does(0, "sleeps", 1000.0 * random.nextInt(3 * 24 * 3600));
                does(pause, "shows");
            }
            default -> {
                walk.says("the clock is wrong");
                does(pause, "clockWrongBy", (random.nextInt(3) - 1) * 24 * 3600 * 1000.0);
            }
        }
    }

    private void somethingGoesWrong() {
        if (random.nextBoolean()) {
            Store how = random.nextInt(4) == 0
                    ? Store.WELL
                    : List.of(Store.values()).get(random.nextInt(Store.values().length));
            lrsWasBad |= how != Store.WELL;
            walk.storeIs(how);
            return;
        }
        if (chance(10)) {
            walk.says("storage is full");
            storage = "full";
            tab.does(0, "fills", true);
            return;
        }
        lms.clear();
        switch (random.nextInt(7)) {
            case 0 -> lms.put("Commit", "\"false\"");
            case 1 -> lms.put("Commit", "\"throw\"");
            case 2 -> lms.put("SetValue", "\"false\"");
            case 3 -> {
                lms.put("SetValue", "\"throw\"");
                lms.put("Commit", "\"throw\"");
                lms.put("Finish", "\"throw\"");
                lms.put("Terminate", "\"throw\"");
            }
            case 4 -> lms.put("flaky", String.valueOf(2 + random.nextInt(4)));
            default -> {}
        }
        walk.says("LMS: " + (lms.isEmpty() ? "well" : lms));
        tab.page().evaluate("faults => { window.walkFaults = JSON.parse(faults); }", json());
    }

    private String json() {
        StringBuilder json = new StringBuilder("{");
        lms.forEach((call, fault) -> json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(call)
                .append("\":")
                .append(fault));
        return json.append('}').toString();
    }

    /** What follows from what was done; and whether it is on record by now. */
    private void settled(boolean timePassed) {
        if (!writes) {
            return;
        }
        walk.model().settles(walk.shape(), walk.story);
        walk.refuses();
        if (aside) {
            aside = false;
        } else if (lmsIsWell() && timePassed) {
            walk.isSure();
        } else {
            walk.maybeKept();
        }
    }

    private void leaves() throws Exception {
        boolean atOnce = chance(25);
        if (atOnce && reaches) {
            act(0);
            settled(false);
        }
        if (chance(25)) {
            walk.says("the page dies" + (atOnce ? " at once" : ""));
            tab.dies();
            mayHaveLost(true);
            return;
        }
        closes();
    }

    /** Closes the page as learners do. */
    void closes() throws Exception {
        int sessions = walk.record().sessions();
        if (reaches) {
            isLeft();
            walk.story.says("terminated", "/courses/" + walk.course.course());
            settled(true);
        }
        int how = last ? 0 : random.nextInt(3);
        walk.says(
                List.of("closes the tab", "goes elsewhere", "the frame is gone").get(how));
        if (how == 1) {
            tab.page().navigate("about:blank");
        } else if (how == 2) {
            tab.page().evaluate("document.getElementById('sco').src = 'about:blank'");
            tab.page().waitForTimeout(20);
        }
        tab.closes();
        mayHaveLost(false);
        if (reaches && writes && lmsIsWell()) {
            for (int i = 0;
                    i < 4_000 && !(walk.record().closed() && walk.record().sessions() >= sessions);
                    i++) {
                Thread.sleep(5);
            }
            if (!walk.record().closed()) {
                throw new AssertionError("the session was never closed");
            }
        }
    }

    /** Where the browser keeps nothing, what neither the LMS nor the LRS took is lost with the page. */
    private void mayHaveLost(boolean died) {
        walk.isOnlyHere(writes && (died || !lmsIsWell()));
        if (!writes || storage.isEmpty()) {
            walk.isSure();
            return;
        }
        if (died || lrsWasBad) {
            walk.story.mayLoseTheLast();
        }
        if (!died && lmsIsWell()) {
            walk.isSure();
        }
    }
}

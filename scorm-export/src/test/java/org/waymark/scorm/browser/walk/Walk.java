package org.waymark.scorm.browser.walk;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.scorm.browser.StoreStub;
import tools.jackson.databind.JsonNode;

/** One learner from the first visit to the last, made from a seed, with all that goes wrong on the way; and what is wrong with their record afterwards. */
final class Walk {

    private static final String PRIVATE = "nobody else may read this";
    private static final long BEGINNING = 1_772_352_000_000L;
    private static final long DAY = 24 * 3600 * 1000L;
    private static final int PATIENCE = 400;

    final long seed;
    final Random random;
    final String learner;
    final Site.Offered course;
    final List<String> steps = new ArrayList<>();
    final Story story = new Story();
    private final Site site;
    private final StoreStub store;
    private final BrowserContext device;
    private final String refused;
    private Model model = new Model();
    /** What the model was since it was last sure to be on record; what it is now is the last of them. */
    private final List<Model> since = new ArrayList<>();

    private int version;
    private long now;
    private Store manners = Store.WELL;
    private boolean refusing;
    private boolean onlyHere;

    Walk(long seed, Site site, StoreStub store, BrowserContext device) {
        this.seed = seed;
        this.site = site;
        this.store = store;
        this.device = device;
        // Neighbouring seeds begin alike.
        random = new Random(new Random(seed).nextLong() ^ seed << 32);
        learner = "walker-" + Long.toHexString(seed);
        course = site.offered().get(random.nextInt(site.offered().size()));
        isSure();
        now = BEGINNING + random.nextInt(300) * DAY;
        List<Shape.Step> all = shape().steps();
        refused = "experienced " + Model.activity(all.get(random.nextInt(all.size())));
    }

    Shape shape() {
        return course.versions().get(version);
    }

    Model model() {
        return model;
    }

    void says(String step) {
        steps.add(step);
    }

    /** Everything, to the end. */
    void goes() throws Exception {
        says(course.course() + " as " + course.format());
        int visits = 1 + random.nextInt(4);
        for (int visit = 0; visit < visits; visit++) {
            if (version == 0 && visit > 0 && random.nextInt(3) == 0) {
                version = 1;
                says("the package is updated");
            }
            new Visit(this, visit).goes();
            now += random.nextInt(3) * DAY + random.nextInt(100_000);
        }
        comesBackOnceMore();
    }

    /** After everything is well again: what there is, is there. */
    private void comesBackOnceMore() throws Exception {
        says("all is well again; once more");
        storeIs(Store.WELL);
        List<String> wrong = new ArrayList<>();
        // What a closing page sends may have to wait for the next visit.
        for (int more = 0; more < 2 && (more == 0 || !wrong.isEmpty()); more++) {
            Visit last = new Visit(this, -1);
            last.opens();
            wrong = wrongAfter(PATIENCE, last);
            last.closes();
            if (wrong.isEmpty()) {
                wrong = wrongAfter(PATIENCE / 4, null);
            }
            wrong.addAll(last.complaints());
        }
        wrong.addAll(store.conflicts().stream()
                .map(id -> "LRS: two statements with id " + id)
                .toList());
        wrong.addAll(wrongInStatements());
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n    ", wrong));
        }
    }

    /** What is still wrong when one has waited for it to become right, in an open page or without one. */
    private List<String> wrongAfter(int patience, @Nullable Visit open) throws Exception {
        for (int i = 0; ; i++) {
            if (open != null) {
                open.waits(i < 5 ? 0.5 : 10);
            }
            Thread.sleep(i < 20 ? 4 : 20);
            List<String> wrong = wrongSoFar();
            if (wrong.isEmpty() || i >= patience) {
                return wrong;
            }
        }
    }

    private List<String> wrongSoFar() throws IOException {
        List<String> wrong = new ArrayList<>(site.record(learner).wrong(model, shape()));
        wrong.addAll(story.wrong(
                told().stream().map(each -> Story.line(each, Site.CATALOGUE)).toList()));
        return wrong;
    }

    /** What this learner's statements say that none may say, or do not say that all must. */
    private List<String> wrongInStatements() throws IOException {
        List<String> wrong = new ArrayList<>();
        String registration = site.record(learner).registration();
        for (JsonNode statement : store.stored()) {
            String text = statement.toString();
            if (text.contains(PRIVATE) || text.contains(learner) || text.contains("mailto")) {
                wrong.add("LRS: private: " + text);
            }
            if (!statement
                            .at("/context/registration")
                            .asString()
                            .replace("-", "")
                            .equals(registration)
                    && statement.at("/actor/account/name").asString().equals(name())) {
                wrong.add("LRS: another registration than the LMS's: " + text);
            }
        }
        return wrong;
    }

    private List<JsonNode> told() {
        return store.stored().stream()
                .filter(each -> each.at("/actor/account/name").asString().equals(name()))
                .toList();
    }

    private String name() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((Site.CATALOGUE + " " + learner).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String privateWords() {
        return PRIVATE + " " + random.nextInt(1000);
    }

    BrowserContext device() {
        return device;
    }

    Kept record() throws IOException {
        return site.record(learner);
    }

    /** All that was done is on record, or kept where it is safe. */
    void isSure() {
        since.clear();
        since.add(model.copy());
    }

    /** What was done last is on record or not. */
    void maybeKept() {
        since.add(model.copy());
    }

    /** Whether some of it is kept in the browser alone. */
    boolean isOnlyHere() {
        return onlyHere;
    }

    void isOnlyHere(boolean now) {
        onlyHere = now;
    }

    /** Whether it has to be seen what is on record. */
    boolean isUnsure() {
        return since.size() > 1;
    }

    /** Takes what is on record for what happened, if it is what was at some time since it was last sure. */
    void becomesWhatIsKept() throws IOException {
        Kept kept = record();
        for (Model before : since) {
            // The page has been opened meanwhile, perhaps by an update.
            Model opened = before.copy();
            opened.seconds = model.seconds;
            opened.visits = model.visits;
            shape().place(opened.place).ifPresent(step -> opened.arrives(step, new Story()));
            opened.settles(shape(), new Story());
            if (kept.wrongInAttempt(opened, shape()).isEmpty() && kept.answers() <= model.told.size()) {
                List<Model.Told> told = new ArrayList<>();
                for (Model.Told each : model.told.subList(0, kept.answers())) {
                    boolean sure = told.size() < since.get(0).told.size();
                    told.add(sure ? each : new Model.Told(each.asked(), each.answer(), true));
                }
                double seconds = model.seconds;
                int visits = model.visits;
                model = before;
                model.seconds = seconds;
                model.visits = visits;
                model.told.clear();
                model.told.addAll(told);
                isSure();
                says("some of it was lost");
                return;
            }
        }
        throw new AssertionError("what is on record never was so: " + kept.cmi());
    }

    void storeIs(Store how) {
        if (how != manners) {
            says("LRS: " + how);
        }
        manners = how;
        if (how == Store.ONE_REFUSED) {
            refusing = true;
        }
        if (refusing) {
            story.mayLose(refused);
        }
        store.behaves(how.manners(store, refused));
    }

    /** Something may have been refused for good meanwhile. */
    void refuses() {
        if (refusing) {
            story.mayLose(refused);
        }
    }

    Store storeIs() {
        return manners;
    }

    void timePassed(double seconds) {
        now += (long) (seconds * 1000);
    }

    String address(Map<String, String> faults, String storage) {
        StringBuilder json = new StringBuilder("{");
        faults.forEach((call, fault) -> json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(call)
                .append("\":")
                .append(fault));
        String page = course.fourth() ? "lms-strict.html" : "";
        return site.origin() + course.path(version + 1) + page + "?learner=" + learner + "&walk=1&now=" + now
                + "&storage=" + storage + "&faults="
                + URLEncoder.encode(json.append('}').toString(), StandardCharsets.UTF_8);
    }

    Optional<String> oneOf(List<String> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }
}

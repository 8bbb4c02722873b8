package org.waymark.scorm.format;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.course.Catalogue;
import org.waymark.course.Completion;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.lock.Lock;
import org.waymark.scorm.RecordStore;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.page.PageHead;
import org.waymark.scorm.page.RenderedPage;
import org.waymark.scorm.page.Subject;
import org.waymark.scorm.record.LargestRecord;

/**
 * What a package is to be made of: a course, or one module of it. Immutable. Pages and media are shared by all plans of one export: they are rendered, measured and
 * compressed when a format first asks for them, and once. Not safe for use by several threads.
 */
public final class PackagePlan {

    private final Subject subject;
    private final Unit unit;
    private final Lock lock;
    private final Optional<RecordStore> store;
    private final SharedContent shared;

    PackagePlan(Subject subject, Unit unit, Lock lock, Optional<RecordStore> store, SharedContent shared) {
        this.subject = subject;
        this.unit = unit;
        this.lock = lock;
        this.store = store;
        this.shared = shared;
    }

    /** What the package is made of: with {@link Unit#MODULE} this plan is of one module, otherwise of the course. */
    public Unit unit() {
        return unit;
    }

    /** The catalogue. */
    public Catalogue catalogue() {
        return subject.catalogue();
    }

    /** The course; for a module, the one that it is exported with. */
    public Course course() {
        return subject.course();
    }

    /** The module that this plan is of; empty if it is of the whole course. */
    public Optional<CourseModule> module() {
        return subject.module();
    }

    /** The id of the course, or of the module. */
    public String id() {
        return subject.id();
    }

    /** The IRI of the course, or of the module. */
    public String iri() {
        return subject.iri();
    }

    /** The name of the course, or of the module. */
    public String title() {
        return subject.title();
    }

    /** What it is, in a sentence or two, or empty. */
    public String summary() {
        return subject.summary();
    }

    /** The language of the words, as a BCP 47 tag. */
    public String language() {
        return catalogue().languages().get(0);
    }

    /** The modules in it, in order. */
    public List<CourseModule> modules() {
        return subject.modules();
    }

    /** Whether it is complete without this module. */
    public boolean isOptional(CourseModule module) {
        return subject.isOptional(module);
    }

    /** When it is complete. */
    public Completion completion() {
        return subject.completion();
    }

    /** The numbers that things have for life. */
    public Lock lock() {
        return lock;
    }

    /** Where statements go, if packages are told at export. */
    public Optional<RecordStore> store() {
        return store;
    }

    /** The most characters that a learner's record could ever need; where each module is opened by itself, of the module that needs most. */
    public int largestRecord() {
        if (unit == Unit.MODULES_TOGETHER) {
            return eachModule().stream()
                    .mapToInt(PackagePlan::largestRecord)
                    .max()
                    .orElse(0);
        }
        return LargestRecord.of(course(), modules(), lock);
    }

    /** A plan of each module by itself, in order. */
    public List<PackagePlan> eachModule() {
        return modules().stream()
                .map(module -> new PackagePlan(subject.only(module), Unit.MODULE, lock, store, shared))
                .toList();
    }

    /** The head of a page that is told of the record store, if there is one. */
    public PageHead head(PageHead plain) {
        return store.map(each -> plain.and(each.endpoint())).orElse(plain);
    }

    /** The page of this course or module, which looks for {@link #player} and {@link #media} beside it. */
    public Content page(PageHead head) {
        RenderedPage page = shared.page(subject);
        return Content.startingWith(page.start() + head.html(), shared.rest(subject));
    }

    /** The page of this course or module as it was rendered: without a head, and not compressed. */
    public RenderedPage rendered() {
        return shared.page(subject);
    }

    /**
     * The learner's run-time: its script, which knows how to report in one format and no other.
     *
     * @param format the id of a format of Waymark's; for any other it keeps the attempt in the browser
     */
    public Content script(String format) throws IOException {
        return shared.script(format);
    }

    /** The learner's run-time: its style. */
    public Content style() throws IOException {
        return shared.style(catalogue().presentation().look());
    }

    /** The learner's run-time by the names that a page looks for, {@code waymark.js} and {@code waymark.css}, as for {@link #script}. */
    public Map<String, Content> player(String format) throws IOException {
        Map<String, Content> player = new LinkedHashMap<>();
        player.put(SharedContent.SCRIPT, script(format));
        player.put(SharedContent.STYLE, style());
        return Collections.unmodifiableMap(player);
    }

    /** The media that the modules show, and nothing else, by their paths beside the page. */
    public SortedMap<String, Content> media() {
        SortedMap<String, Content> media = new TreeMap<>();
        catalogue().presentation().look().logo().ifPresent(logo -> media.put(logo.path(), shared.media(logo.file())));
        modules()
                .forEach(module -> module.media()
                        .forEach(each ->
                                media.put("media/" + module.id() + "/" + each.path(), shared.media(each.file()))));
        return Collections.unmodifiableSortedMap(media);
    }

    /**
     * The XML schemas of a standard by name, for the root of a package; nothing unless the provider gave some.
     *
     * @param format the id of the format
     */
    public SortedMap<String, Content> schemas(String format) throws IOException {
        return Collections.unmodifiableSortedMap(shared.schemas(format));
    }

    /**
     * All that stands beside a page, by name: {@link #player}, {@code xapi.json} if there is a record store, {@link #media}.
     */
    public Map<String, Content> besidePage(String format) throws IOException {
        Map<String, Content> all = new LinkedHashMap<>(player(format));
        store.ifPresent(each -> all.put("xapi.json", Content.text(each.json())));
        all.putAll(media());
        return Collections.unmodifiableMap(all);
    }
}

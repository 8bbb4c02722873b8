package org.waymark.course.read;

import static org.waymark.course.yaml.Shape.keys;
import static org.waymark.course.yaml.Shape.may;
import static org.waymark.course.yaml.Shape.needs;
import static org.waymark.course.yaml.Shape.oneOf;

import java.util.List;
import org.waymark.course.Delivery;
import org.waymark.course.Depth;
import org.waymark.course.FrameworkKind;
import org.waymark.course.FrameworkStatus;
import org.waymark.course.language.Strength;
import org.waymark.course.yaml.Shape;
import org.waymark.course.yaml.Shape.KeysOf;
import org.waymark.course.yaml.TextForm;

/** The shapes of a catalogue's files. What stands here is what a reader accepts and what the reference describes. */
final class Shapes {

    private static final Shape.Text TEXT = new Shape.Text(TextForm.TEXT);
    private static final Shape.Text ID = new Shape.Text(TextForm.ID);
    private static final Shape.Text LENGTH = new Shape.Text(TextForm.LENGTH);
    private static final Shape.Text YES_OR_NO = new Shape.Text(TextForm.YES_OR_NO);
    private static final Shape.Text ELEMENT = new Shape.Text(TextForm.ELEMENT);

    private static final Shape MAPS = new Shape.ListOf(
            keys(
                    needs("to", ELEMENT, "The element that is served."),
                    needs("depth", oneOf(Depth.class), "How far it is taken.")),
            true);

    private static final KeysOf READING = keys(
            may(
                    "words-per-sentence",
                    new Shape.Text(TextForm.NUMBER),
                    "The most words in a sentence: 30 unless said otherwise."),
            may(
                    "hardest",
                    new Shape.Text(TextForm.NUMBER),
                    "The highest LIX of a paragraph (a novel is near 35, a newspaper 45, a specialist's report 55): 50 unless said otherwise."),
            may(
                    "words-per-minute",
                    new Shape.Text(TextForm.NUMBER),
                    "How fast people read: 150 unless said otherwise."));

    static final KeysOf CATALOGUE = keys(
            needs("catalogue", TEXT, "The name of all that you publish."),
            needs(
                    "iri",
                    new Shape.Text(TextForm.IRI),
                    "Everything that is recorded hangs off this address, so choose it once and keep it. Nothing has to be there."),
            needs(
                    "provider",
                    keys(
                            needs("name", TEXT, "Who publishes the courses."),
                            may("homepage", new Shape.Text(TextForm.URL), "Where to find them.")),
                    "Who publishes the courses."),
            needs("licence", TEXT, "The licence of the courses' text, as an SPDX id such as CC-BY-SA-4.0."),
            needs(
                    "languages",
                    new Shape.ListOf(new Shape.Text(TextForm.LANGUAGE), false),
                    "The languages of the courses; the first is the one they are written in."),
            may(
                    "support",
                    new Shape.ListOf(
                            keys(
                                    needs("who", TEXT, "The name of the person or service."),
                                    needs("how", TEXT, "What to do, in words."),
                                    may("link", new Shape.Text(TextForm.CONTACT_LINK), "What pressing it does.")),
                            true),
                    "Who a learner can turn to, one step away on every page."),
            may("reading", READING, "How hard the text may be to read; what is harder is pointed out as advice."));

    static final KeysOf FRAMEWORK = keys(
            needs("framework", ID, "The framework's id: also the name of its file."),
            needs("kind", oneOf(FrameworkKind.class), "What its elements are."),
            needs("title", TEXT, "Its name."),
            needs(
                    "source",
                    keys(
                            needs("title", TEXT, "What it comes from."),
                            may("date", new Shape.Text(TextForm.DATE), "When that was published, as far as is known."),
                            may("url", new Shape.Text(TextForm.URL), "Where to read it.")),
                    "Where it comes from."),
            needs("status", oneOf(FrameworkStatus.class), "How far it is agreed."),
            may(
                    "complete",
                    YES_OR_NO,
                    "Whether all its elements are here. Coverage of an incomplete framework is never total."),
            may("about", TEXT, "What a reader has to know about it."),
            needs(
                    "elements",
                    new Shape.ListOf(
                            keys(
                                    needs("id", ID, "Its id within the framework."),
                                    needs("title", TEXT, "Its name."),
                                    may("about", TEXT, "What it means, in your own words."),
                                    may(
                                            "training-days",
                                            new Shape.Text(TextForm.NUMBER),
                                            "The training days its source plans for it."),
                                    may(
                                            "contested",
                                            new Shape.ListOf(
                                                    keys(
                                                            needs("by", TEXT, "Who objects, and where."),
                                                            needs("because", TEXT, "Why."),
                                                            may(
                                                                    "answer-with",
                                                                    new Shape.ListOf(ELEMENT, true),
                                                                    "Elements that a course can take up so that the objection is heard.")),
                                                    false),
                                            "Who contests it, and why.")),
                            false),
                    "Its values, concepts, duties or competences."));

    static final KeysOf COURSE = keys(
            needs("course", ID, "The course's id: also the name of its file."),
            needs("title", TEXT, "Its name."),
            may("summary", TEXT, "What it is, in a sentence or two."),
            needs("length", LENGTH, "How long it takes: the sum of its modules."),
            needs("delivery", oneOf(Delivery.class), "How it is taken."),
            may("audience", TEXT, "Who it is for."),
            may(
                    "made-by",
                    new Shape.ListOf(
                            keys(needs("role", TEXT, "A role, never a name."), may("share", TEXT, "Such as lead.")),
                            true),
                    "Who made it, by role."),
            may("reviewed", TEXT, "Who has reviewed it, in a sentence that learners will read."),
            may(
                    "must-cover",
                    new Shape.ListOf(
                            keys(
                                    needs("framework", ID, "The framework."),
                                    needs("depth", oneOf(Depth.class), "At least how deeply.")),
                            true),
                    "Frameworks of which every element has to be reached."),
            needs(
                    "modules",
                    new Shape.ListOf(
                            new Shape.TextOrKeys(
                                    ID,
                                    keys(
                                            needs("module", ID, "The module."),
                                            may("optional", YES_OR_NO, "Whether the course is complete without it."))),
                            false),
                    "Its modules, in order."),
            may(
                    "complete-when",
                    keys(
                            may("modules", new Shape.Text(TextForm.NUMBER_OR_ALL), "How many modules have to be done."),
                            may("score", new Shape.Text(TextForm.NUMBER), "The score to reach, in per cent.")),
                    "When the course is complete: when all modules are done, unless this says otherwise."));

    static final KeysOf MODULE = keys(
            needs("module", ID, "The module's id: also the name of its folder."),
            needs("title", TEXT, "Its name."),
            may("summary", TEXT, "What it is about, in a sentence."),
            needs("length", LENGTH, "How long it takes: the sum of its activities."),
            may("outcomes", new Shape.ListOf(TEXT, true), "What a learner can do afterwards."),
            may("maps", MAPS, "What the module as a whole serves."),
            needs(
                    "activities",
                    new Shape.ListOf(ID, false),
                    "Its activities, in order: the names of their files without .md."));

    static final KeysOf ACTIVITY = keys(
            needs(
                    "activity",
                    new Shape.OneOf(List.of("page", "quiz", "reflection", "break")),
                    "What kind of activity it is."),
            needs("title", TEXT, "Its name."),
            needs("takes", LENGTH, "How long it takes."),
            may("content-note", TEXT, "What it mentions that a learner may want to know beforehand."),
            may("maps", MAPS, "What it serves."));

    /** {@code language/words.yaml}. */
    static final KeysOf WORDS = keys(
            may(
                    "words",
                    new Shape.ListOf(
                            keys(
                                    needs(
                                            "avoid",
                                            new Shape.ListOf(TEXT, false),
                                            "The word in its forms: suffer* is a word with any ending, service user(s) with or without one."),
                                    needs("prefer", TEXT, "What to write instead, in words."),
                                    needs("because", TEXT, "Why, in a sentence or two."),
                                    may("source", TEXT, "Who says so."),
                                    may("strength", oneOf(Strength.class), "How far that is agreed."),
                                    may(
                                            "except",
                                            new Shape.ListOf(TEXT, true),
                                            "Phrases in which the word is fine: patient with.")),
                            true),
                    "Words to think twice about."),
            may(
                    "distressing",
                    new Shape.ListOf(
                            keys(
                                    needs("topic", TEXT, "Its name, as a content note would give it."),
                                    needs(
                                            "words",
                                            new Shape.ListOf(TEXT, false),
                                            "Words that show that a text is about it.")),
                            true),
                    "Topics that want a content note; in place of those built in for English."),
            may(
                    "colour-alone",
                    keys(
                            needs("colours", new Shape.ListOf(TEXT, true), "Names of colours."),
                            needs("things", new Shape.ListOf(TEXT, true), "Things on a screen: the red button."),
                            needs(
                                    "shown",
                                    new Shape.ListOf(TEXT, true),
                                    "Words before \"in red\": marked, highlighted.")),
                    "How a text relies on colour alone; in place of what is built in for English."));

    private Shapes() {}
}

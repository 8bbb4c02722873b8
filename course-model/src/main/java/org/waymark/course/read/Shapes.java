package org.waymark.course.read;

import static org.waymark.course.yaml.Shape.keys;
import static org.waymark.course.yaml.Shape.may;
import static org.waymark.course.yaml.Shape.needs;
import static org.waymark.course.yaml.Shape.oneOf;

import java.util.List;
import org.waymark.course.Activity;
import org.waymark.course.Crosswalk;
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
            may(
                    "look",
                    keys(
                            may(
                                    "logo",
                                    TEXT,
                                    "A picture that stands beside the provider's name, by its path in the catalogue, such as look/logo.svg."),
                            may(
                                    "accent",
                                    new Shape.Text(TextForm.COLOUR),
                                    "The colour of what can be pressed, on light and soft paper."),
                            may("accent-dark", new Shape.Text(TextForm.COLOUR), "The same on dark paper.")),
                    "Your colours and your logo."),
            may("reading", READING, "How hard the text may be to read; what is harder is pointed out as advice."));

    private static final Shape.ListOf CONTESTED = new Shape.ListOf(
            keys(
                    needs("by", TEXT, "Who objects, and where."),
                    needs("because", TEXT, "Why."),
                    may(
                            "answer-with",
                            new Shape.ListOf(ELEMENT, true),
                            "Elements that a course can take up so that the objection is heard.")),
            false);

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
            may("contested", CONTESTED, "Who contests it as a whole, and why."),
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
                                            "within",
                                            ID,
                                            "The element of this framework that it belongs to, such as a domain."),
                                    may("contested", CONTESTED, "Who contests it, and why.")),
                            true),
                    "Its values, concepts, duties or competences."));

    private static final Shape.ListOf MADE_BY = new Shape.ListOf(
            keys(needs("role", TEXT, "A role, never a name."), may("share", TEXT, "Such as lead.")), true);

    private static final Shape.ListOf MUST_COVER = new Shape.ListOf(
            keys(needs("framework", ID, "The framework."), needs("depth", oneOf(Depth.class), "At least how deeply.")),
            true);

    private static final KeysOf COMPLETE_WHEN = keys(
            may("modules", new Shape.Text(TextForm.NUMBER_OR_ALL), "How many modules have to be done."),
            may("score", new Shape.Text(TextForm.PERCENT), "The score to reach, in per cent."));

    private static final KeysOf COHORT = keys(
            needs("from", new Shape.Text(TextForm.NUMBER), "At least how many."),
            needs("to", new Shape.Text(TextForm.NUMBER), "At most how many."));

    private static final Shape.ListOf COURSE_LANGUAGES = new Shape.ListOf(new Shape.Text(TextForm.LANGUAGE), false);

    private static final String IN_LANGUAGES =
            "The languages it is meant to be in: all of the catalogue's, unless said otherwise.";

    private static final String ENTRY = "What somebody needs to have or do before they begin, each in a sentence.";

    private static final Shape.TextOrKeys MODULE_USE = new Shape.TextOrKeys(
            new Shape.Text(TextForm.ID),
            keys(
                    needs("module", ID, "The module."),
                    may("optional", YES_OR_NO, "Whether the course is complete without it.")));

    private static final KeysOf PART = keys(
            needs("part", TEXT, "The title of a part of the course, such as a day."),
            needs("modules", new Shape.ListOf(MODULE_USE, false), "The modules in it, in order."));

    private static final Shape.ListOf MODULE_USES =
            new Shape.ListOf(new Shape.KeysOr(List.of("part", "modules"), PART, MODULE_USE), false);

    private static final Shape ORDER = new Shape.OneOf(List.of("any", "as-listed"));

    static final KeysOf COURSE = keys(
            needs("course", ID, "The course's id: also the name of its file."),
            needs("title", TEXT, "Its name."),
            may("summary", TEXT, "What it is, in a sentence or two."),
            needs("length", LENGTH, "How long it takes: the sum of its modules."),
            needs("delivery", oneOf(Delivery.class), "How it is taken."),
            may("audience", TEXT, "Who it is for."),
            may("entry", new Shape.ListOf(TEXT, true), ENTRY),
            may("cohort", COHORT, "How many take it together, if it is facilitated."),
            may("languages", COURSE_LANGUAGES, IN_LANGUAGES),
            may("made-by", MADE_BY, "Who made it, by role."),
            may("reviewed", TEXT, "Who has reviewed it, in a sentence that learners will read."),
            may("must-cover", MUST_COVER, "Frameworks of which every element has to be reached."),
            needs("modules", MODULE_USES, "Its modules, in order; or its parts, each with its modules."),
            may(
                    "order",
                    ORDER,
                    "Whether its modules can be taken in any order: any, unless said otherwise. If as-listed, each opens when those before it are done."),
            may(
                    "complete-when",
                    COMPLETE_WHEN,
                    "When the course is complete: when all modules are done, unless this says otherwise."));

    static final KeysOf VARIANT = keys(
            needs("course", ID, "The course's id: also the name of its file."),
            needs("varies", ID, "The course that this one is a variant of. What is not said here is as it is there."),
            needs("title", TEXT, "Its name."),
            may("summary", TEXT, "What it is, in a sentence or two."),
            may("length", LENGTH, "How long it takes: the sum of its modules."),
            may("delivery", oneOf(Delivery.class), "How it is taken."),
            may("audience", TEXT, "Who it is for."),
            may("entry", new Shape.ListOf(TEXT, true), ENTRY),
            may("cohort", COHORT, "How many take it together."),
            may("languages", COURSE_LANGUAGES, IN_LANGUAGES),
            may("made-by", MADE_BY, "Who made this variant, by role. It is not taken over from the other course."),
            may("reviewed", TEXT, "Who has reviewed this variant, in a sentence that learners will read."),
            may(
                    "must-cover",
                    MUST_COVER,
                    "Frameworks of which every element has to be reached, beside those of the other course."),
            may(
                    "replace",
                    new Shape.ListOf(
                            keys(
                                    needs("module", ID, "A module of the other course."),
                                    needs("with", ID, "The module that stands in for it.")),
                            false),
                    "Modules that another stands in for."),
            may(
                    "add",
                    new Shape.ListOf(
                            keys(
                                    needs("module", ID, "A module that comes in."),
                                    may("after", ID, "The module it comes after. The end, if none is named."),
                                    may("optional", YES_OR_NO, "Whether the course is complete without it.")),
                            false),
                    "Modules that come in."),
            may("leave-out", new Shape.ListOf(ID, false), "Modules that are left out."),
            may("order", ORDER, "Whether its modules can be taken in any order."),
            may("complete-when", COMPLETE_WHEN, "When the course is complete."));

    static final KeysOf PATHWAY = keys(
            needs("pathway", ID, "The pathway's id: also the name of its file."),
            needs("title", TEXT, "Its name."),
            may("summary", TEXT, "What it is, in a sentence or two."),
            may("order", ORDER, "Whether the steps can be taken in any order: any, unless said otherwise."),
            needs(
                    "steps",
                    new Shape.ListOf(
                            new Shape.TextOrKeys(
                                    ID,
                                    keys(
                                            needs(
                                                    "elsewhere",
                                                    TEXT,
                                                    "A course that others offer, or that is yet to be written."),
                                            may("length", LENGTH, "How long it takes."),
                                            may("about", TEXT, "What to know about it."))),
                            false),
                    "Courses of this catalogue by their ids, and courses elsewhere."));

    static final KeysOf CROSSWALK = keys(
            needs("crosswalk", ID, "The crosswalk's id: also the name of its file."),
            needs("title", TEXT, "Its name."),
            needs("source", TEXT, "Who says so."),
            needs(
                    "links",
                    new Shape.ListOf(
                            keys(
                                    needs("from", ELEMENT, "An element."),
                                    needs(
                                            "relation",
                                            oneOf(Crosswalk.Relation.class),
                                            "How it corresponds to the other."),
                                    needs("to", ELEMENT, "An element of another framework."),
                                    needs("because", TEXT, "Why.")),
                            false),
                    "Which elements correspond."));

    static final KeysOf COURSE_WORDS = keys(
            needs("course", ID, "The course that these words belong to."),
            needs("title", TEXT, "Its name."),
            may("summary", TEXT, "What it is."),
            may("audience", TEXT, "Who it is for."),
            may(
                    "entry",
                    new Shape.ListOf(TEXT, true),
                    "What somebody needs to have or do before they begin, in the same order."),
            may("reviewed", TEXT, "Who has reviewed it, in a sentence that learners will read."),
            may("parts", new Shape.ListOf(TEXT, true), "The titles of its parts, in the same order."));

    static final KeysOf MODULE_WORDS = keys(
            needs("module", ID, "The module that these words belong to."),
            needs("title", TEXT, "Its name."),
            may("summary", TEXT, "What it is about."),
            may("outcomes", new Shape.ListOf(TEXT, true), "What a learner can do afterwards."),
            may("materials", new Shape.ListOf(TEXT, true), "What a facilitator gets ready, each in a few words."));

    static final KeysOf MODULE = keys(
            needs("module", ID, "The module's id: also the name of its folder."),
            needs("title", TEXT, "Its name."),
            may("summary", TEXT, "What it is about, in a sentence."),
            needs("length", LENGTH, "How long it takes: the sum of its activities."),
            may(
                    "delivery",
                    new Shape.OneOf(List.of("self-paced", "facilitated")),
                    "How it is taken: self-paced unless said otherwise. A facilitated module is a session, and its activities are its plan."),
            may("materials", new Shape.ListOf(TEXT, true), "What a facilitator gets ready, each in a few words."),
            may("outcomes", new Shape.ListOf(TEXT, true), "What a learner can do afterwards."),
            may("maps", MAPS, "What the module as a whole serves."),
            may("licence", TEXT, "The licence of its text, if it is another than the catalogue's."),
            may("attribution", TEXT, "Whom to name when it is used."),
            may(
                    "pictures",
                    new Shape.ListOf(
                            keys(
                                    needs("file", TEXT, "The picture, as the text names it."),
                                    needs("by", TEXT, "Who made it."),
                                    needs("licence", TEXT, "Its licence."),
                                    may("source", new Shape.Text(TextForm.URL), "Where it was found.")),
                            true),
                    "Who made the pictures."),
            needs(
                    "activities",
                    new Shape.ListOf(ID, false),
                    "Its activities, in order: the names of their files without .md."));

    static final KeysOf ACTIVITY = keys(
            needs("activity", oneOf(Activity.Kind.class), "What kind of activity it is."),
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

package org.waymark.course.coverage;

import java.util.Locale;
import org.waymark.course.Depth;
import org.waymark.course.Framework;
import org.waymark.course.Source;
import org.waymark.course.yaml.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON. Keys are added over time, and never taken away or given another meaning; docs/reference/coverage.md lists them. */
final class JsonCoverage implements CoverageWriter {

    private final JsonMapper mapper = new JsonMapper();

    @Override
    public String write(Coverage coverage) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", coverage.title());
        json.putObject("catalogue")
                .put("title", coverage.catalogue())
                .put("iri", coverage.iris().catalogue())
                .put("provider", coverage.provider());
        json.put("minutes", coverage.minutes());
        json.put("optionalMinutes", coverage.optionalMinutes());
        ArrayNode rules = json.putArray("howCounted");
        CoverageWords.RULES.forEach(rules::add);
        ArrayNode courses = json.putArray("courses");
        for (CoveredCourse course : coverage.courses()) {
            courses.addObject()
                    .put("id", course.id())
                    .put("iri", coverage.iris().course(course.id()))
                    .put("title", course.title())
                    .put("minutes", course.minutes());
        }
        ArrayNode modules = json.putArray("modules");
        for (CoveredModule module : coverage.modules()) {
            ArrayNode users = modules.addObject()
                    .put("number", module.number())
                    .put("id", module.id())
                    .put("iri", coverage.iris().module(module.id()))
                    .put("title", module.title())
                    .put("minutes", module.minutes())
                    .put("optional", module.optional())
                    .putArray("courses");
            module.courses().forEach(users::add);
        }
        ArrayNode unused = json.putArray("modulesInNoCourse");
        coverage.unusedModules().forEach(unused::add);
        ArrayNode frameworks = json.putArray("frameworks");
        coverage.frameworks().forEach(each -> framework(frameworks.addObject(), coverage, each));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json).replace("\r\n", "\n") + "\n";
    }

    private static void framework(ObjectNode json, Coverage coverage, FrameworkCoverage covered) {
        Framework framework = covered.framework();
        json.put("id", framework.id());
        json.put("title", framework.title());
        json.put("kind", Words.written(framework.kind()));
        json.put("status", Words.written(framework.status()));
        json.put("complete", framework.complete());
        Source source = framework.source();
        json.putObject("source")
                .put("title", source.title())
                .put("date", source.date().orElse(null))
                .put("url", source.url().orElse(null));
        ArrayNode contests = json.putArray("contestedAsAWhole");
        framework
                .contested()
                .forEach(each -> contests.addObject().put("by", each.by()).put("because", each.because()));
        json.put("claim", covered.claim());
        json.putObject("counts")
                .put("listed", covered.elements().size())
                .put("reached", covered.reached().size())
                .put("onlyIntroduced", covered.onlyIntroduced().size())
                .put("gaps", covered.gaps().size())
                .put(
                        "onlyInOptional",
                        covered.gaps().stream()
                                .filter(ElementCoverage::isOnlyInOptional)
                                .count())
                .put("contested", covered.contested().size())
                .put(
                        "contestedUnanswered",
                        covered.contested().stream()
                                .filter(ElementCoverage::hasUnansweredContest)
                                .count());
        ArrayNode elements = json.putArray("elements");
        covered.elements().forEach(each -> element(elements.addObject(), coverage, framework, each));
    }

    private static void element(ObjectNode json, Coverage coverage, Framework framework, ElementCoverage covered) {
        json.put("id", covered.element().id());
        json.put(
                "iri", coverage.iris().element(framework.id(), covered.element().id()));
        json.put("title", covered.element().title());
        json.put(
                "trainingDays",
                covered.element().trainingDays().isPresent()
                        ? Integer.valueOf(covered.element().trainingDays().getAsInt())
                        : null);
        json.put("minutes", covered.reach().minutes());
        json.put("depth", word(covered.reach()));
        json.put("optionalMinutes", covered.optional().minutes());
        json.put("optionalDepth", word(covered.optional()));
        json.put("gap", covered.isGap());
        json.put("onlyIntroduced", covered.reach().onlyIntroduces());
        ArrayNode contests = json.putArray("contested");
        for (ContestCoverage contest : covered.contests()) {
            ArrayNode answers = contests.addObject()
                    .put("by", contest.contest().by())
                    .put("because", contest.contest().because())
                    .put("answered", contest.answered())
                    .put("answeredOnlyInOptional", contest.answeredOnlyInOptional())
                    .putArray("answerWith");
            for (ContestCoverage.Answer answer : contest.answers()) {
                answers.addObject()
                        .put("element", answer.ref().toString())
                        .put("title", answer.title())
                        .put("minutes", answer.reach().minutes())
                        .put("depth", word(answer.reach()))
                        .put("optionalMinutes", answer.optional().minutes())
                        .put("optionalDepth", word(answer.optional()));
            }
        }
        ArrayNode modules = json.putArray("modules");
        for (ModuleReach module : covered.modules()) {
            modules.addObject()
                    .put("module", module.module().id())
                    .put("minutes", module.reach().minutes())
                    .put("depth", word(module.reach()))
                    .put("optional", module.module().optional())
                    .put("countedFrom", module.from().name().toLowerCase(Locale.ROOT));
        }
    }

    @SuppressWarnings("NullAway") // null is JSON's word for nothing
    private static String word(Reach reach) {
        return reach.deepest().map((Depth depth) -> CoverageWords.word(depth)).orElse(null);
    }
}

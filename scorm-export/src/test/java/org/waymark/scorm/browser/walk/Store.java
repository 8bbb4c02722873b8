package org.waymark.scorm.browser.walk;

import java.util.List;
import java.util.Map;
import org.waymark.scorm.browser.StoreStub;
import org.waymark.scorm.browser.StoreStub.Reply;
import tools.jackson.databind.JsonNode;

/** The ways in which a record store is well or not. */
enum Store {
    WELL,
    DOWN,
    BUSY,
    TOO_MANY,
    HANGS,
    KEY_REFUSED,
    /** Keeps everything and says that it failed. */
    ANSWERS_LOST,
    /** Keeps the first half of a batch, and refuses it. */
    HALF_REFUSED,
    /** Refuses a batch of which it knows a statement. */
    CONFLICTS,
    /** Never takes one kind of statement, nor a batch with one in it. */
    ONE_REFUSED;

    /** How it then answers. */
    StoreStub.Manners manners(StoreStub store, String refused) {
        return switch (this) {
            case WELL -> StoreStub.TAKES_ALL;
            case DOWN -> statements -> Reply.of(500);
            case BUSY -> statements -> new Reply(503, Map.of("Retry-After", "3"), false);
            case TOO_MANY -> statements -> new Reply(429, Map.of("Retry-After", "1"), false);
            case HANGS -> statements -> Reply.of(0);
            case KEY_REFUSED -> statements -> Reply.of(401);
            case ANSWERS_LOST -> statements -> new Reply(502, Map.of(), true);
            case HALF_REFUSED ->
                statements -> {
                    if (statements.size() > 1) {
                        return new Reply(400, Map.of(), statements.size() / 2);
                    }
                    return Reply.of(knows(store, statements) ? 409 : 200);
                };
            case CONFLICTS -> statements -> Reply.of(knows(store, statements) ? 409 : 200);
            case ONE_REFUSED ->
                statements -> Reply.of(statements.stream().anyMatch(each -> isRefused(each, refused)) ? 400 : 200);
        };
    }

    private static boolean knows(StoreStub store, List<JsonNode> statements) {
        return statements.stream().anyMatch(each -> store.knows(each.path("id").asString()));
    }

    private static boolean isRefused(JsonNode statement, String refused) {
        return Story.line(statement, Site.CATALOGUE).startsWith(refused);
    }
}

package org.waymark.xapi.statement;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Agents and identified groups by their one inverse functional identifier (xAPI 1.0.3 Part Two §2.4.2.3), as a text that is the same exactly when
 * the identifier is: {@code account <home page> <name>}, {@code mbox mailto:…}, {@code sha1 …} or {@code openid …}. The domain of an e-mail address
 * and the digits of a sum are compared without regard to capitals.
 */
final class AgentKeys {

    private AgentKeys() {}

    static Optional<String> of(JsonNode actor) {
        JsonNode account = actor.path("account");
        String key = key(
                actor.path("mbox").stringValue(""),
                actor.path("mbox_sha1sum").stringValue(""),
                actor.path("openid").stringValue(""),
                account.path("homePage").stringValue(""),
                account.path("name").stringValue(""));
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    /** The key from its parts, of which only one identifier is not empty; empty if all are. */
    static String key(String mbox, String sha1, String openid, String homePage, String name) {
        if (!name.isEmpty() && !homePage.isEmpty()) {
            return "account " + homePage + " " + name;
        }
        if (!mbox.isEmpty()) {
            int at = mbox.lastIndexOf('@');
            return "mbox "
                    + (at < 0
                            ? mbox
                            : mbox.substring(0, at) + mbox.substring(at).toLowerCase(Locale.ROOT));
        }
        if (!sha1.isEmpty()) {
            return "sha1 " + sha1.toLowerCase(Locale.ROOT);
        }
        return openid.isEmpty() ? "" : "openid " + openid;
    }
}

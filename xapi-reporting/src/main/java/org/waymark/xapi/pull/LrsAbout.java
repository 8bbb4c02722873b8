package org.waymark.xapi.pull;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds out which version of xAPI is spoken (xAPI 1.0.3 Part Three §2.8). */
final class LrsAbout {

    private LrsAbout() {}

    /** Speaks 1.0.3 unless the other side knows only 2.0. Many record stores have no About, or one behind a lock, or one that
     * is out of order while the statements are not; they speak 1.0. */
    static void agree(LrsClient client) throws PullException {
        URI about = client.resource("about");
        LrsClient.Answer answer = client.answerIfAny(about);
        if (answer == null || answer.status() != 200) {
            return;
        }
        List<String> versions = new ArrayList<>();
        try {
            for (JsonNode each : JsonMapper.shared().readTree(answer.body()).path("version")) {
                versions.add(each.stringValue(""));
            }
        } catch (JacksonException e) {
            return;
        }
        boolean older = versions.stream().anyMatch(each -> each.startsWith("1."));
        if (!older && versions.stream().anyMatch(each -> each.startsWith("2."))) {
            client.speak("2.0.0");
        }
    }
}

package org.waymark.xapi.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.xapi.StatementText;

class AccessTest extends RecordStoreTest {

    @Test
    void aKeyThatAppendsMaySendAndNotRead() throws Exception {
        assertThat(post(StatementText.plain(), APPEND).statusCode()).isEqualTo(200);
        HttpResponse<String> read = send(request("statements", APPEND));
        assertThat(read.statusCode()).isEqualTo(403);
        assertThat(read.body()).doesNotContain("listening");
        assertThat(send(request("statements?statementId=" + UUID.randomUUID(), APPEND))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aKeyThatAppendsMayNotTakeStatementsBack() throws Exception {
        UUID id = idOf(post(StatementText.plain(), APPEND));
        assertThat(post(StatementText.voiding(id), APPEND).statusCode()).isEqualTo(403);
        assertThat(post(StatementText.voiding(id).withText("verb/id", "https://adlnet.gov/expapi/verbs/voided"), APPEND)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("statementId", id.toString()).statusCode()).isEqualTo(200);
    }

    @Test
    void theAuthorityIsTheKeyWhateverAStatementSays() throws Exception {
        UUID id = idOf(post(StatementText.plain().with("authority", "{\"mbox\":\"mailto:boss@example.org\"}"), APPEND));
        assertThat(parsed(get("statementId", id.toString())).path("authority").toString())
                .isEqualTo(
                        "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://example.org\",\"name\":\"package\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin:wrong",
                "admin:",
                "admin",
                ":all-of-it",
                "nobody:all-of-it",
                "admin:all-of-it ",
                "package:all-of-it"
            })
    void refusesKeysThatAreNotRight(String credentials) throws Exception {
        HttpResponse<String> answer = post(StatementText.plain(), credentials);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(ids(get())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Basic", "Basic !!!", "", "Basic \u00e9"})
    void refusesOtherWaysOfSayingWhoOneIs(String header) throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(server.endpoint().resolve("statements"))
                        .header("X-Experience-API-Version", "1.0.3")
                        .header("Authorization", header));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aboutNeedsNeitherKeyNorVersion() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(server.endpoint().resolve("about")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(parsed(answer).at("/version/0").stringValue()).isEqualTo("1.0.3");
        assertThat(answer.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
    }

    @Test
    void everythingElseNeedsAVersionThatIsSpoken() throws Exception {
        for (String version : List.of("1.0", "1.0.0", "1.0.3", "1.0.9")) {
            assertThat(sendWithVersion(version)).isEqualTo(200);
        }
        for (String version : List.of("", "0.95", "1.1.0", "2.0.0", "1.0.x", "10.0.0")) {
            assertThat(sendWithVersion(version)).as(version).isEqualTo(400);
        }
    }

    @Test
    void letsBrowsersOfAnyOriginAsk() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(server.endpoint().resolve("statements"))
                        .header("Origin", "https://lms.example.org")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,content-type,x-experience-api-version")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST", "PUT");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("Authorization", "X-Experience-API-Version");
        assertThat(post("{}").headers().firstValue("Access-Control-Allow-Origin"))
                .as("on refusals too")
                .contains("*");
    }

    @Test
    void saysWhatIsNotHere() throws Exception {
        assertThat(send(request("activities/state?stateId=x")).statusCode()).isEqualTo(404);
        assertThat(send(request("activities/state?stateId=x")).body()).contains("statements only");
        assertThat(send(request("elsewhere")).statusCode()).isEqualTo(404);
        assertThat(send(request("statements/")).statusCode()).isEqualTo(404);
        HttpResponse<String> delete = send(request("statements").DELETE());
        assertThat(delete.statusCode()).isEqualTo(405);
        assertThat(delete.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void aKeyNeverShowsItsSecret() {
        assertThat(new AccessKey("a", "hush", AccessScope.ALL).toString()).doesNotContain("hush");
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessKey("a:b", "hush", AccessScope.ALL));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessKey("a", "", AccessScope.ALL));
    }

    private int sendWithVersion(String version) throws Exception {
        HttpRequest.Builder request = request("statements");
        return send(version.isEmpty()
                        ? HttpRequest.newBuilder(server.endpoint().resolve("statements"))
                                .header(
                                        "Authorization",
                                        request.build()
                                                .headers()
                                                .firstValue("Authorization")
                                                .orElseThrow())
                        : request.setHeader("X-Experience-API-Version", version))
                .statusCode();
    }
}

package org.waymark.xapi.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.xapi.store.StatementStore;
import org.waymark.xapi.store.StoreLimits;
import org.waymark.xapi.store.TestKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record store on loopback, spoken to as a stranger would. */
abstract class RecordStoreTest {

    static final String ALL = "admin:all-of-it";
    static final String APPEND = "package:append-only";

    @TempDir
    Path folder;

    final List<Exception> faults = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    StatementStore store;
    RecordStoreServer server;

    @BeforeEach
    void start() throws Exception {
        store = StatementStore.open(folder, TestKey.KEY, InstantSource.system(), StoreLimits.standard());
        List<AccessKey> keys = List.of(
                new AccessKey("admin", "all-of-it", AccessScope.ALL),
                new AccessKey("package", "append-only", AccessScope.APPEND));
        server = RecordStoreServer.start(
                store, new ReceiveSettings(keys, "https://example.org", "*", 2 << 20, 10), 0, faults::add);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        store.close();
        assertThat(faults).isEmpty();
    }

    HttpRequest.Builder request(String path) {
        return request(path, ALL);
    }

    HttpRequest.Builder request(String path, String credentials) {
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(server.endpoint().resolve(path))
                .header("X-Experience-API-Version", "1.0.3")
                .header("Authorization", "Basic " + basic);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(Object body) throws Exception {
        return post(body, ALL);
    }

    HttpResponse<String> post(Object body, String credentials) throws Exception {
        return send(request("statements", credentials)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> put(UUID id, Object body) throws Exception {
        return send(request("statements?statementId=" + id)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> get(String... parameters) throws Exception {
        StringBuilder query = new StringBuilder("statements");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
            query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(query.toString()));
    }

    HttpResponse<String> getMore(String more) throws Exception {
        return send(request(URI.create(more).toString()));
    }

    JsonNode parsed(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    /** The ids of the statements that a list holds. */
    List<String> ids(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parsed(answer)
                .path("statements")
                .valueStream()
                .map(each -> each.path("id").stringValue())
                .toList();
    }

    /** The id that a single statement was given. */
    UUID idOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return UUID.fromString(parsed(answer).get(0).stringValue());
    }
}

package org.waymark.scorm.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.browser.TestCourse;

/** Each kind of package is played by an LMS of its own kind. */
class PreviewLmsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "scorm12, 200, scorm-again.js",
        "scorm2004-3, 200, rules-fourth.js",
        "scorm2004-4, 200, rules-fourth.js",
        "web, 302, ''"
    })
    void theFirstPagePlaysTheLmsThatThePackageNeeds(String format, int status, String holds) throws Exception {
        Path zip =
                TestCourse.small().export(folder, ExportOrder.of(format)).get(0).file();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (PreviewLms lms = new PreviewLms(zip, folder.resolve("records"), "")) {
            server.createContext("/lms/", lms);
            server.start();
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/lms/");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(holds);
            if (status == 302) {
                assertThat(answer.headers().firstValue("Location")).contains("course/index.html");
            }
        } finally {
            server.stop(0);
        }
    }
}

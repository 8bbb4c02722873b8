package org.waymark.xapi.receive;

import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** Requests that a well-behaved client would not send. */
final class RawHttp {

    private RawHttp() {}

    static HttpResponse<String> send(URI endpoint, String line, String credentials) throws Exception {
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            String request = line
                    + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Experience-API-Version: 1.0.3\r\nAuthorization: Basic "
                    + basic + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return answer(socket.getInputStream());
        }
    }

    private static HttpResponse<String> answer(InputStream in) throws Exception {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int status = Integer.parseInt(text.substring(9, 12));
        int body = text.indexOf('{');
        return new Answer(status, body < 0 ? "" : text.substring(body, text.lastIndexOf('}') + 1));
    }

    private record Answer(int statusCode, String body) implements HttpResponse<String> {

        @Override
        public HttpRequest request() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}

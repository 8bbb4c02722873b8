package org.waymark.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.waymark.course.Catalogue;
import org.waymark.scorm.preview.PreviewLms;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.receive.AccessKey;
import org.waymark.xapi.receive.ReceiveSettings;
import org.waymark.xapi.receive.XapiHandler;
import org.waymark.xapi.report.CatalogueIndex;
import org.waymark.xapi.report.CatalogueItems;
import org.waymark.xapi.report.Report;
import org.waymark.xapi.report.ReportException;
import org.waymark.xapi.report.ReportFormat;
import org.waymark.xapi.report.ReportRun;
import org.waymark.xapi.report.Reports;
import org.waymark.xapi.store.LearnerKey;
import org.waymark.xapi.store.StatementStore;
import org.waymark.xapi.store.StoreLimits;

/** The learner's course, the record store and the evaluator's report, on one server. */
final class Demo implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html; charset=utf-8",
            "css",
            "text/css; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8");

    private final PreviewLms lms;
    private final StatementStore store;
    private final XapiHandler xapi;
    private final Reports reports;
    private final CatalogueIndex index;
    private final InstantSource clock;

    /**
     * A demo of one package.
     *
     * @param out the folder for learners' records and statements
     * @param key what the course sends its statements with; it can only append
     * @param address where the server is, with a slash at its end
     * @param faults is told what goes wrong
     */
    Demo(
            Catalogue catalogue,
            Path file,
            Path out,
            AccessKey key,
            String address,
            InstantSource clock,
            Consumer<? super Exception> faults)
            throws IOException, ReportException {
        this.clock = clock;
        this.reports = Reports.standard();
        this.index = CatalogueItems.of(catalogue);
        Path records = out.resolve("records");
        this.store = StatementStore.open(
                records, LearnerKey.readOrMake(LearnerKey.fileOf(records), records), clock, StoreLimits.standard());
        this.xapi = new XapiHandler(
                store, ReceiveSettings.standard(List.of(key), catalogue.iris().catalogue()), faults);
        String auth = "Basic "
                + Base64.getEncoder()
                        .encodeToString((key.name() + ":" + key.secret()).getBytes(StandardCharsets.UTF_8));
        this.lms = new PreviewLms(
                file, out.resolve("learners"), "endpoint=" + encode(address + "xapi/") + "&auth=" + encode(auth));
    }

    /** Adds the pages to a server. */
    void mount(HttpServer server) {
        server.createContext("/lms/", lms);
        server.createContext("/xapi/", xapi);
        server.createContext("/report/", this::report);
        server.createContext("/", this::page);
    }

    private void report(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/report/".length());
            if (path.equals("count")) {
                send(exchange, 200, "text/plain", Integer.toString(store.size()).getBytes(StandardCharsets.UTF_8));
                return;
            }
            int dot = path.indexOf('.');
            String name = path.isEmpty() ? "" : dot < 0 ? path : path.substring(0, dot);
            if (name.isEmpty()) {
                resource(exchange, "report.html");
                return;
            }
            Optional<Report> report = reports.find(name);
            if (report.isEmpty()) {
                send(exchange, 404, "text/plain", "There is no such report.".getBytes(StandardCharsets.UTF_8));
                return;
            }
            ReportFormat format = format(dot < 0 ? "html" : path.substring(dot + 1));
            boolean publish = "publish".equals(exchange.getRequestURI().getQuery());
            ReportRun run = reports.run(
                    store, name, index, publish ? SmallNumbers.standard() : SmallNumbers.exact(), clock.instant());
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            format.writer().write(run, body);
            send(exchange, 200, type(format), body.toByteArray());
        } catch (ReportException e) {
            throw new IOException(e);
        }
    }

    private static ReportFormat format(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "csv" -> ReportFormat.CSV;
            case "json" -> ReportFormat.JSON;
            case "txt" -> ReportFormat.TABLE;
            default -> ReportFormat.HTML;
        };
    }

    private static String type(ReportFormat format) {
        return switch (format) {
            case HTML -> "text/html; charset=utf-8";
            case CSV -> "text/csv; charset=utf-8";
            case JSON -> "application/json";
            case TABLE -> "text/plain; charset=utf-8";
            case PARQUET -> "application/vnd.apache.parquet";
        };
    }

    private void page(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            resource(exchange, path.isEmpty() ? "demo.html" : path);
        }
    }

    private static void resource(HttpExchange exchange, String name) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean ours = name.matches("[a-z]+\\.(html|css|js)");
        try (InputStream in = ours ? Demo.class.getResourceAsStream(name) : null) {
            if (in == null) {
                send(exchange, 404, "text/plain", "Not here.".getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 200, TYPES.getOrDefault(ending, "text/plain"), in.readAllBytes());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        lms.close();
        store.close();
    }
}

package org.waymark.scorm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.scorm.RecordStore;
import org.waymark.scorm.page.Sentences;
import org.waymark.scorm.page.Templates;
import tools.jackson.databind.json.JsonMapper;

/** Writes a SCORM 1.2 package: the manifest, the page, the player and the media that the course shows. */
public final class Scorm12Package {

    private static final String PAGE = "index.html";
    private static final List<String> PLAYER = List.of("waymark.js", "waymark.css");

    private final Templates templates;

    /** A package with manifests from these templates. */
    public Scorm12Package(Templates templates) {
        this.templates = templates;
    }

    /**
     * Writes the package and moves it into place when it is whole.
     *
     * @return its size in bytes
     * @throws IOException if the disk fails; nothing half-written stays
     */
    public long write(Course course, List<CourseModule> modules, String html, Optional<RecordStore> store, Path file)
            throws IOException {
        Map<String, Path> media = new TreeMap<>();
        modules.forEach(module ->
                module.media().forEach(each -> media.put("media/" + module.id() + "/" + each.path(), each.file())));
        List<String> names = new ArrayList<>(List.of(PAGE));
        names.addAll(PLAYER);
        store.ifPresent(each -> names.add("xapi.json"));
        names.addAll(media.keySet());

        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".part");
        try {
            try (ZipWriter zip = new ZipWriter(draft)) {
                zip.text("imsmanifest.xml", new Scorm12Manifest(templates).write(course, names));
                zip.text(PAGE, html);
                for (String name : PLAYER) {
                    zip.deflated(name, player(name));
                }
                if (store.isPresent()) {
                    zip.text("xapi.json", told(store.get()));
                }
                for (Map.Entry<String, Path> each : media.entrySet()) {
                    if (each.getKey().endsWith(".svg")) {
                        zip.deflated(each.getKey(), Files.readAllBytes(each.getValue()));
                    } else {
                        zip.stored(each.getKey(), each.getValue());
                    }
                }
                zip.finish();
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] player(String name) throws IOException {
        try (InputStream in = Sentences.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing from the jar: the learner's run-time was not built");
            }
            return in.readAllBytes();
        }
    }

    private static String told(RecordStore store) {
        JsonMapper json = new JsonMapper();
        String pair = store.key() + ":" + store.secret();
        String auth = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return json.writeValueAsString(
                json.createObjectNode().put("endpoint", store.endpoint()).put("auth", auth));
    }
}

package org.waymark.scorm.update;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A package that learners have, as far as their records hang on it. It is read from what a Waymark package says of itself; the file may be anybody's, so no more than a
 * few pages of it are read, and each no further than a page can be long.
 *
 * @param course the IRI of the course
 * @param title its name
 * @param identifiers what an LMS knows its parts by: identifiers of items, or the ids of units
 * @param things titles by number for life: {@code 3} a module, {@code 3.1} an activity, {@code 3.1.2} a question
 * @param ids ids by number for life, of modules and activities
 */
record PublishedPackage(
        String course, String title, Set<String> identifiers, Map<String, String> things, Map<String, String> ids) {

    private static final int MOST_PAGES = 2000;
    private static final int LONGEST = 32 * 1024 * 1024;
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"course-data\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("<item [^>]{0,2000}?\\bidentifier=\"([^\"]{1,500})\"");
    private static final Pattern UNIT = Pattern.compile("<au [^>]{0,2000}?\\bid=\"([^\"]{1,2000})\"");
    private static final Pattern ACTIVITY = Pattern.compile("<activity [^>]{0,2000}?\\bid=\"([^\"]{1,2000})\"");

    /** @throws IOException if it can't be read, or is no package of Waymark's */
    static PublishedPackage read(Path file) throws IOException {
        Map<String, String> things = new TreeMap<>();
        Map<String, String> ids = new TreeMap<>();
        Set<String> identifiers = new TreeSet<>();
        String course = "";
        String title = "";
        try (ZipFile zip = new ZipFile(file.toFile())) {
            identifiers(zip, "imsmanifest.xml", ITEM, identifiers);
            identifiers(zip, "cmi5.xml", UNIT, identifiers);
            identifiers(zip, "tincan.xml", ACTIVITY, identifiers);
            int pages = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().endsWith(".html") || entry.getName().contains("/") || pages++ > MOST_PAGES) {
                    continue;
                }
                Matcher data = DATA.matcher(text(zip, entry));
                if (data.find()) {
                    JsonNode told = new JsonMapper().readTree(data.group(1));
                    course = told.path("iri").asString("");
                    title = told.path("title").asString("");
                    told.path("modules").forEach(module -> module(module, things, ids));
                }
            }
        } catch (ZipException e) {
            throw new IOException(file + " is not a package: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new IOException(file + " is damaged: " + e.getOriginalMessage(), e);
        }
        if (course.isEmpty()) {
            throw new IOException(file + " is not a package that Waymark wrote");
        }
        return new PublishedPackage(course, title, identifiers, things, ids);
    }

    private static void identifiers(ZipFile zip, String name, Pattern pattern, Set<String> into) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry != null) {
            pattern.matcher(text(zip, entry)).results().forEach(found -> into.add(found.group(1)));
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }

    private static void module(JsonNode module, Map<String, String> things, Map<String, String> ids) {
        String number = module.path("n").asString("");
        things.put(number, module.path("title").asString(""));
        ids.put(number, module.path("id").asString(""));
        for (JsonNode activity : module.path("activities")) {
            String inside = number + "." + activity.path("n").asString("");
            things.put(inside, activity.path("title").asString(""));
            ids.put(
                    inside,
                    module.path("id").asString("") + "/" + activity.path("id").asString(""));
            for (JsonNode question : activity.path("questions")) {
                things.put(
                        inside + "." + question.asString(""),
                        activity.path("title").asString(""));
            }
        }
    }
}

package org.waymark.scorm.moodle;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file that Moodle is to keep: a line of {@code files.xml}.
 *
 * @param number the number that the backup knows it by
 * @param context what it belongs to
 * @param area Moodle's word for what it is: the package itself, or something that was in it
 * @param path its folder, with {@code /} at both ends
 * @param name its name; {@code .} for the folder itself
 * @param kept what is in it
 */
record KeptFile(int number, int context, String area, String path, String name, FilePool.Kept kept) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("zip", "application/zip"),
            Map.entry("html", "text/html"),
            Map.entry("css", "text/css"),
            Map.entry("js", "application/x-javascript"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("xsd", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("mp3", "audio/mp3"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("txt", "text/plain"),
            Map.entry("pdf", "application/pdf"));

    static String document(List<KeptFile> files) {
        BackupXml xml = new BackupXml().begin("files");
        files.forEach(each -> each.write(xml));
        return xml.end().toString();
    }

    private void write(BackupXml xml) {
        xml.begin("file", "id", Integer.toString(number)).value("contenthash", kept.hash());
        xml.value("contextid", context).value("component", "mod_scorm").value("filearea", area);
        xml.value("itemid", 0).value("filepath", path).value("filename", name).nulls("userid");
        xml.value("filesize", kept.size());
        if (name.equals(".")) {
            xml.nulls("mimetype");
        } else {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            xml.value("mimetype", TYPES.getOrDefault(ending, "document/unknown"));
        }
        xml.value("status", 0).value("timecreated", Moodle.TIME).value("timemodified", Moodle.TIME);
        xml.nulls("source", "author", "license").value("sortorder", 0);
        xml.nulls("repositorytype", "repositoryid", "reference").end();
    }
}

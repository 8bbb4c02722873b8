package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.DISGUISED_EXECUTABLE;
import static org.waymark.scorm.inspect.finding.ContentProblem.EXECUTABLE;
import static org.waymark.scorm.inspect.finding.ContentProblem.NOT_WHAT_IT_SAYS;
import static org.waymark.scorm.inspect.finding.ContentProblem.OLD_PLUGIN;
import static org.waymark.scorm.inspect.finding.ContentProblem.SERVER_SCRIPT;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.waymark.core.Signature;
import org.waymark.scorm.inspect.finding.Findings;

/** Files that have no business in a course: programs, scripts for servers, and what browsers no longer play. */
final class FileKinds {

    private static final Set<String> PROGRAMS = Set.of(
            "exe", "dll", "msi", "scr", "com", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "wsf", "hta", "reg", "lnk",
            "pif", "cpl", "sh", "bash", "command", "app", "dmg", "pkg", "deb", "rpm", "apk", "jar", "so", "dylib",
            "sys", "ocx", "docm", "xlsm", "pptm");
    private static final Set<String> SERVER = Set.of(
            "php",
            "php3",
            "php4",
            "php5",
            "php7",
            "phtml",
            "phar",
            "jsp",
            "jspx",
            "jsf",
            "asp",
            "aspx",
            "ashx",
            "asmx",
            "cgi",
            "pl",
            "py",
            "rb",
            "cfm",
            "cfc",
            "shtml",
            "htaccess",
            "war",
            "class");
    private static final Set<String> PLUGINS = Set.of("swf", "flv", "xap", "dcr", "unity3d");
    private static final Set<String> NO_PAGES = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "mp4", "m4v", "webm", "mov", "mp3", "m4a", "wav",
            "ogg", "pdf", "woff", "woff2", "ttf", "otf", "zip", "docx", "pptx", "xlsx");
    private static final Set<String> TEXT = Set.of(
            "html",
            "htm",
            "xhtml",
            "js",
            "mjs",
            "cjs",
            "jsx",
            "ts",
            "css",
            "json",
            "xml",
            "txt",
            "csv",
            "md",
            "svg",
            "yaml",
            "yml",
            "ini",
            "cfg",
            "conf",
            "properties",
            "env",
            "log",
            "vtt",
            "srt",
            "map",
            "webmanifest",
            "dtd",
            "xsd",
            "php",
            "phtml",
            "asp",
            "aspx",
            "jsp",
            "py",
            "pl",
            "rb",
            "sh",
            "bat",
            "cmd",
            "ps1",
            "vbs",
            "crs",
            "au",
            "des",
            "cst",
            "toml",
            "pem",
            "key",
            "npmrc",
            "htpasswd",
            "netrc",
            "pgpass",
            "htaccess",
            "sql");

    private final Findings findings;

    FileKinds(Findings findings) {
        this.findings = findings;
    }

    static String extension(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether its text is worth reading. */
    static boolean isText(String name, Signature signature) {
        return TEXT.contains(extension(name))
                || signature == Signature.TEXT
                || signature == Signature.XML
                || signature == Signature.HTML;
    }

    void check(String name, byte[] start) {
        String extension = extension(name);
        Signature signature = Signature.of(start);
        if (PROGRAMS.contains(extension)) {
            findings.add(
                    EXECUTABLE,
                    name,
                    "This is a program or can start one. No course needs it, an LMS may refuse the package, and learners' computers may block it.",
                    "Leave it out; offer it somewhere else, with an explanation, if learners really need it.");
        } else if (SERVER.contains(extension)) {
            findings.add(
                    SERVER_SCRIPT,
                    name,
                    "This is a script for a web server. In a package it does nothing, or the LMS's server runs it, which is a danger to everyone on it.",
                    "Leave it out. Pages in a package can use scripts that run in the browser only.");
        } else if (PLUGINS.contains(extension)) {
            findings.add(
                    OLD_PLUGIN,
                    name,
                    "This needs a plug-in (such as Flash) that browsers no longer have: learners see an empty place.",
                    "Replace it with a video, a picture or a page.");
        } else if (signature == Signature.PROGRAM && !extension.equals("wasm")) {
            findings.add(
                    DISGUISED_EXECUTABLE,
                    name,
                    "This file is a program, though its name says that it is something else.",
                    "Do not open it. Ask whoever made the package, and leave it out.");
        } else if (new String(start, StandardCharsets.ISO_8859_1).contains("<?php")) {
            findings.add(
                    DISGUISED_EXECUTABLE,
                    name,
                    "In this file stands a script for a web server (PHP), though its name says that it is something else.",
                    "Do not import the package before you know why; leave the file out.");
        } else if (signature == Signature.HTML && NO_PAGES.contains(extension)) {
            findings.add(
                    NOT_WHAT_IT_SAYS,
                    name,
                    "This is a web page, though its name says that it is something else. Perhaps a download kept the page that says \"not found\" or asks to log in: learners see nothing there.",
                    "Fetch the file again from where it came, or give it its right name.");
        }
    }
}

package org.waymark.xapi.lms;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables of text: separated by tabs, commas or semicolons, whatever the file is called. */
final class DelimitedText {

    private static final long LARGEST = 64L << 20;

    private DelimitedText() {}

    /** The rows of a file, the first of which says what the columns are. Empty rows are left out. */
    static List<List<String>> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than " + (LARGEST >> 20) + " MiB. Export it in parts.");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            throw new IOException(file + " is a workbook. In the LMS, download the report as text (CSV) instead.");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(
                    file + " is not in UTF-8. Download it again from the LMS; do not save it in a spreadsheet program.",
                    e);
        }
        String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        return rows(whole, separator(whole));
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.indexOf('\t') >= 0 ? '\t' : count(head, ';') > count(head, ',') ? ';' : ',';
    }

    private static long count(String text, char what) {
        return text.chars().filter(each -> each == what).count();
    }

    private static List<List<String>> rows(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                cell.append('"');
                i++; // the second of the two
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                row = end(rows, row, cell);
            } else if (c != '\r' || quoted) {
                cell.append(c);
            }
        }
        end(rows, row, cell);
        return rows;
    }

    private static List<String> end(List<List<String>> rows, List<String> row, StringBuilder cell) {
        row.add(cell.toString());
        cell.setLength(0);
        if (row.stream().anyMatch(each -> !each.isBlank())) {
            rows.add(List.copyOf(row));
        }
        return new ArrayList<>();
    }
}

package org.waymark.xapi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Aligned columns of plain text. Characters that could steer a terminal are replaced. */
final class TableWriter implements ReportWriter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final int WIDTH = 100;
    private static final int WIDEST_COLUMN = 48;

    @Override
    public void write(ReportRun run, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(plain(run.report().title())).append("\n\n");
        wrap(text, run.report().question(), "");
        text.append('\n');
        table(text, run);
        text.append('\n');
        wrap(text, run.rule().inWords(), "");
        if (hasDashes(run)) {
            wrap(text, Footer.DASH, "");
        }
        text.append('\n');
        notes(text, run.report());
        for (Footer.Line line : Footer.of(run)) {
            text.append(String.format(Locale.ROOT, "%9s  %s\n", line.number(), line.words()));
        }
        text.append('\n');
        wrap(text, Footer.STATEMENTS, "");
        wrap(text, "Counted: " + run.scope() + ".", "");
        text.append("Made on ")
                .append(MOMENT.format(run.generatedAt().atOffset(ZoneOffset.UTC)))
                .append(" UTC\n");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void table(StringBuilder text, ReportRun run) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < run.columns().size(); i++) {
            if (run.columns().get(i).isForPeople()) {
                shown.add(i);
            }
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(shown.stream().map(i -> run.columns().get(i).labelWithUnit()).toList());
        for (List<Cell> row : run.rows()) {
            lines.addAll(wrapped(shown.stream().map(row::get).toList()));
        }
        int[] widths = new int[shown.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        }
        for (int l = 0; l < lines.size(); l++) {
            line(text, lines.get(l), widths, shown, run);
            if (l == 0) {
                rule(text, widths);
            }
        }
        if (run.rows().isEmpty()) {
            text.append("(nothing)\n");
        }
    }

    private static boolean hasDashes(ReportRun run) {
        return IntStream.range(0, run.columns().size())
                .filter(i -> run.columns().get(i).isForPeople())
                .anyMatch(i -> run.rows().stream().anyMatch(row -> row.get(i) instanceof Cell.Empty));
    }

    private static void notes(StringBuilder text, Report report) {
        if (report.notes().isEmpty()) {
            return;
        }
        text.append("How this is counted:\n");
        report.notes().forEach(note -> {
            StringBuilder lines = new StringBuilder();
            wrap(lines, note, "  ");
            text.append("- ").append(lines.substring(2));
        });
        text.append('\n');
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths, List<Integer> shown, ReportRun run) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean words = run.columns().get(shown.get(i)).isWords();
            String space = " ".repeat(widths[i] - length(cells.get(i)));
            line.append(i == 0 ? "" : "  ").append(words ? cells.get(i) + space : space + cells.get(i));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void rule(StringBuilder text, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "" : "  ").append("─".repeat(widths[i]));
        }
        text.append('\n');
    }

    /** A row as one line or several: nothing is cut off. */
    private static List<List<String>> wrapped(List<Cell> row) {
        List<List<String>> cells = row.stream()
                .map(cell -> inLines(cell instanceof Cell.Empty ? "–" : plain(cell.shown())))
                .toList();
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int at = i;
            lines.add(cells.stream()
                    .map(cell -> at < cell.size() ? cell.get(at) : "")
                    .toList());
        }
        return lines;
    }

    private static List<String> inLines(String words) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (length(longer) > WIDEST_COLUMN && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            while (length(longer) > WIDEST_COLUMN) {
                int end = longer.offsetByCodePoints(0, WIDEST_COLUMN);
                lines.add(longer.substring(0, end));
                longer = longer.substring(end);
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void wrap(StringBuilder text, String words, String indent) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : plain(words).split(" ", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(line.length() == indent.length() ? "" : " ").append(word);
        }
        text.append(line).append('\n');
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}

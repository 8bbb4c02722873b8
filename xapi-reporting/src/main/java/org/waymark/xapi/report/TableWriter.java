package org.waymark.xapi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        text.append('\n');
        for (Footer.Line line : Footer.of(run)) {
            text.append(String.format(Locale.ROOT, "%9s  %s\n", line.number(), line.words()));
        }
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
            lines.add(shown.stream().map(i -> shortened(row.get(i))).toList());
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

    private static String shortened(Cell cell) {
        String shown = cell instanceof Cell.Empty ? "–" : plain(cell.shown());
        if (length(shown) <= WIDEST_COLUMN) {
            return shown;
        }
        // The end of an IRI says more than its beginning.
        return shown.contains("://")
                ? "…" + shown.substring(shown.offsetByCodePoints(shown.length(), 1 - WIDEST_COLUMN))
                : shown.substring(0, shown.offsetByCodePoints(0, WIDEST_COLUMN - 1)) + "…";
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

package org.waymark.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.engine.Answer;
import org.waymark.xapi.engine.DuckEngine;
import org.waymark.xapi.engine.Engine;
import org.waymark.xapi.engine.EngineException;
import org.waymark.xapi.engine.Table;
import org.waymark.xapi.report.CatalogueIndex;
import org.waymark.xapi.report.Facts;
import org.waymark.xapi.report.Report;
import org.waymark.xapi.report.Reports;
import org.waymark.xapi.store.StatementTable;

/**
 * Answers reports from a store, several times over, and says how long it took: wall clock and processor time of the whole process. The first time works out what
 * it keeps for the others; the last time keeps nothing, takes nothing that was kept, and says what each step took.
 *
 * <pre>java -cp … org.waymark.benchmarks.CountStatements STORE [TIMES [REPORT …]]</pre>
 */
public final class CountStatements {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CountStatements() {}

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        StatementTable table = StatementTable.of(Path.of(arguments[0]));
        List<Path> files = table.refresh();
        Reports known = Reports.standard();
        List<Report> reports = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            reports.add(known.named(arguments[i]));
        }
        if (reports.isEmpty()) {
            reports.addAll(known.list().subList(0, 10));
        }
        for (int i = 0; i < times; i++) {
            boolean last = i == times - 1;
            long began = System.nanoTime();
            long cpu = SYSTEM.getProcessCpuTime();
            Facts.Setting setting =
                    Facts.Setting.of(CatalogueIndex.empty(), Instant.parse("2027-01-01T00:00:00Z"));
            try (Facts facts = last ? timed(files, setting) : Facts.read(files, setting, table.folder(), reports)) {
                facts.run(reports, SmallNumbers.standard());
            }
            say(last ? "all, with nothing that was kept" : "all", began, cpu);
        }
    }

    private static Facts timed(List<Path> files, Facts.Setting setting) throws Exception {
        DuckEngine engine = DuckEngine.open(700, 2);
        engine.read(files);
        return Facts.on(new Timed(engine), setting);
    }

    private static void say(String what, long began, long cpu) {
        System.out.printf(
                Locale.ROOT,
                "%-70s %6.0f ms  %6.0f ms of processor time%n",
                what,
                (System.nanoTime() - began) / 1e6,
                (SYSTEM.getProcessCpuTime() - cpu) / 1e6);
    }

    /** Says what each query took. */
    private record Timed(Engine engine) implements Engine {

        @Override
        public void load(Table table, List<? extends List<?>> rows) throws EngineException {
            long began = System.nanoTime();
            long cpu = SYSTEM.getProcessCpuTime();
            engine.load(table, rows);
            say("load " + table.name() + " " + rows.size(), began, cpu);
        }

        @Override
        public void number(Set<String> things, Set<String> learners) throws EngineException {
            long began = System.nanoTime();
            long cpu = SYSTEM.getProcessCpuTime();
            engine.number(things, learners);
            say("number", began, cpu);
        }

        @Override
        public void define(String name, String select) throws EngineException {
            long began = System.nanoTime();
            long cpu = SYSTEM.getProcessCpuTime();
            engine.define(name, select);
            say("view " + name, began, cpu);
        }

        @Override
        public Answer ask(String sql) throws EngineException {
            long began = System.nanoTime();
            long cpu = SYSTEM.getProcessCpuTime();
            Answer answer = engine.ask(sql);
            say(sql.lines().findFirst().orElse(""), began, cpu);
            return answer;
        }

        @Override
        public void keepStatements() throws EngineException {
            engine.keepStatements();
        }

        @Override
        public void shut() throws EngineException {
            engine.shut();
        }

        @Override
        public void close() throws EngineException {
            engine.close();
        }
    }
}

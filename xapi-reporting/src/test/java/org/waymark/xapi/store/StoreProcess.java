package org.waymark.xapi.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.waymark.xapi.StatementText;
import org.waymark.xapi.statement.StatementReader;

/** Another process that writes to a store: it says "open", and then the id of every statement that was acknowledged, until it is killed. */
public final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) throws Exception {
        StatementReader reader = new StatementReader();
        try (StatementStore store = StatementStore.open(
                Path.of(arguments[0]), TestKey.KEY, InstantSource.system(), StoreLimits.standard())) {
            System.out.println("open");
            for (int i = 0; i < 100_000; i++) {
                byte[] one = StatementText.plain().withId(new UUID(1, i)).bytes();
                for (UUID id :
                        store.append(List.of(reader.readOne(one)), new Authority("https://example.org", "child"))) {
                    System.out.println(id);
                }
            }
        } catch (StoreInUseException e) {
            System.out.println("in use");
        }
    }

    static Process start(Path folder) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

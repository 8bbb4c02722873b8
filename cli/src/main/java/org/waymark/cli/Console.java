package org.waymark.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command speaks. Results, and nothing else, go to standard output; what people read goes to standard error. Both in UTF-8.
 *
 * @param out results
 * @param err words for people
 * @param colour whether colours may be used
 * @param terminal whether somebody is watching, so that a line may rewrite itself
 */
record Console(PrintStream out, PrintStream err, boolean colour, boolean terminal) {

    /** The console of this process. The launcher says in {@code WAYMARK_TERMINAL} whether standard error is a terminal; {@code NO_COLOR} and a dumb one are honoured. */
    static Console ofProcess(Map<String, String> environment) {
        boolean terminal = environment.containsKey("WAYMARK_TERMINAL");
        boolean colour = terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Console(
                stream(new FileOutputStream(FileDescriptor.out)),
                stream(new FileOutputStream(FileDescriptor.err)),
                colour,
                terminal);
    }

    private static PrintStream stream(OutputStream out) {
        return new PrintStream(new java.io.BufferedOutputStream(out, 8192), false, StandardCharsets.UTF_8);
    }

    /** Says a line to a person. */
    void say(String line) {
        err.println(line);
        err.flush();
    }

    /** A text in a colour, if there are colours. */
    String paint(Paint paint, String text) {
        return colour ? "\u001b[" + paint.code + "m" + text + "\u001b[0m" : text;
    }

    /** The few colours there are. */
    enum Paint {
        RED("31;1"),
        YELLOW("33;1"),
        BLUE("34;1"),
        QUIET("2"),
        STRONG("1");

        private final String code;

        Paint(String code) {
            this.code = code;
        }
    }
}

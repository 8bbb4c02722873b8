package org.waymark.xapi.pull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;

/**
 * A StatementResult (xAPI 1.0.3 Part Two §4.7) taken apart by its brackets and quotes alone, so that one bad statement does not hide the others.
 * Statements stay where they are in the body.
 */
final class Page {

    private final byte[] body;
    private int[] begins = new int[1024];
    private int[] ends = new int[1024];
    private int count;
    private String more = "";
    private boolean whole;
    private int at;

    private Page(byte[] body) {
        this.body = body;
    }

    static Page of(byte[] body) {
        Page page = new Page(body);
        try {
            page.read();
            page.whole = true;
        } catch (ArrayIndexOutOfBoundsException | IllegalStateException | JacksonException e) {
            // It ends too early, or is something else. What was found so far stays.
            page.whole = false;
        }
        return page;
    }

    /** Whether it was all there. */
    boolean isWhole() {
        return whole;
    }

    int size() {
        return count;
    }

    int begin(int statement) {
        return begins[statement];
    }

    int length(int statement) {
        return ends[statement] - begins[statement];
    }

    /** Where each statement begins; as many as there are count. */
    int[] begins() {
        return begins;
    }

    /** Where each ends. */
    int[] ends() {
        return ends;
    }

    byte[] body() {
        return body;
    }

    /** Where the next page is, as the record store wrote it; empty if there is none. */
    String more() {
        return more;
    }

    private void read() {
        boolean statements = false;
        if (body.length > 2 && body[0] == (byte) 0xef && body[1] == (byte) 0xbb && body[2] == (byte) 0xbf) {
            at = 3;
        }
        expect('{');
        while (peek() != '}') {
            String key = text();
            expect(':');
            if (key.equals("statements")) {
                statements = true;
                list();
            } else if (key.equals("more") && peek() == '"') {
                more = text();
            } else {
                skip();
            }
            if (peek() == ',') {
                at++;
            }
        }
        if (!statements) {
            throw new IllegalStateException("no statements");
        }
    }

    private void list() {
        expect('[');
        while (peek() != ']') {
            int begin = at;
            skip();
            add(begin, at);
            if (peek() == ',') {
                at++;
            }
        }
        at++;
    }

    private void add(int begin, int end) {
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        begins[count] = begin;
        ends[count++] = end;
    }

    private int peek() {
        while (body[at] <= ' ' && body[at] >= 0) {
            at++;
        }
        return body[at];
    }

    private void expect(int octet) {
        if (peek() != octet) {
            throw new IllegalStateException("something else");
        }
        at++;
    }

    /** Goes past one value. */
    private void skip() {
        int depth = 0;
        peek();
        int begin = at;
        while (true) {
            int octet = body[at];
            if (octet == '"') {
                quoted();
            } else if (octet == '{' || octet == '[') {
                depth++;
                at++;
            } else if (octet == '}' || octet == ']') {
                if (depth == 0) {
                    break;
                }
                depth--;
                at++;
            } else if (depth == 0 && (octet == ',' || (octet <= ' ' && octet >= 0))) {
                break;
            } else {
                at++;
            }
            if (depth == 0 && (octet == '}' || octet == ']' || octet == '"')) {
                break;
            }
        }
        if (at == begin) {
            throw new IllegalStateException("nothing");
        }
    }

    private void quoted() {
        at++;
        while (body[at] != '"') {
            at += body[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private String text() {
        if (peek() != '"') {
            throw new IllegalStateException("no text");
        }
        int begin = at;
        quoted();
        String raw = new String(body, begin + 1, at - begin - 2, StandardCharsets.UTF_8);
        return raw.indexOf('\\') < 0
                ? raw
                : tools.jackson.databind.json.JsonMapper.shared()
                        .readTree(body, begin, at - begin)
                        .stringValue("");
    }
}

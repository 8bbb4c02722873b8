package org.waymark.scorm.inspect.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses in a package, as pages and manifests write them (RFC 3986). */
public final class PackagePath {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:[\\\\/].*", Pattern.DOTALL);
    private static final Pattern HERE = Pattern.compile(
            "^(?:https?|wss?)://(?:localhost|127\\.|0\\.0\\.0\\.0|10\\.|192\\.168\\.|\\[::1\\])|^file:",
            Pattern.CASE_INSENSITIVE);

    private PackagePath() {}

    /** Whether it leads to another machine. */
    public static boolean isRemote(String address) {
        String text = address.strip();
        return text.startsWith("//") || text.matches("(?is)^(?:https?|wss?|ftp):/.*");
    }

    /** Whether it leads to the machine or the network of whoever made the package. */
    public static boolean isOfAnAuthorsMachine(String address) {
        return HERE.matcher(address.strip()).find()
                || DRIVE.matcher(address.strip()).matches();
    }

    /** Whether it begins with a scheme such as {@code mailto:} or {@code data:}. */
    public static boolean hasScheme(String address) {
        return SCHEME.matcher(address.strip()).matches();
    }

    /** It without what follows {@code ?} or {@code #}. */
    public static String withoutQuery(String address) {
        return address.replaceFirst("(?s)[?#].*$", "");
    }

    /** The folder of a file, with a slash at its end; empty at the root. */
    public static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /**
     * The name of the file that a relative address leads to; nothing if it leads out of the package.
     *
     * @param folder the folder to start from, with a slash at its end; empty for the root
     */
    public static Optional<String> resolve(String folder, String address) {
        Deque<String> parts = new ArrayDeque<>();
        String path = decode(withoutQuery(address.strip()));
        for (String part : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** With its {@code %…} turned into letters; as it is, if they make no sense. */
    public static String decode(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        ByteBuffer bytes = ByteBuffer.allocate(path.length() * 3 + 3);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%'
                    && i + 2 < path.length()
                    && path.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}")) {
                bytes.put((byte) Integer.parseInt(path.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c == '%') {
                return path;
            } else {
                bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return path;
        }
    }
}

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes a jar's class files of a version before 50 (Java 6) anew as version 61 (Java 17), with the stack maps that those need (JVMS 17 §4.10.1); what they do stays as it is. Older ones
 * cannot be kept in the JVM's class-data archive, and are verified at every start by the slow verifier: for picocli that is a third of the time of a short command.
 * Run by Maven with the folder that holds the jar, and the beginning of the jar's name.
 */
final class NewerClassFiles {

    private static final int STACK_MAPS_SINCE = 50;
    private static final String NOTICE = "META-INF/CHANGED.txt";

    private final URLClassLoader classes;
    private int changed;

    private NewerClassFiles(Path jar) throws IOException {
        classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    public static void main(String[] args) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (var found = Files.newDirectoryStream(Path.of(args[0]), args[1] + "*.jar")) {
            found.forEach(jars::add);
        }
        if (jars.size() != 1) {
            throw new IOException("one jar " + args[1] + "*.jar is wanted in " + args[0] + ", and there is " + jars);
        }
        Path jar = jars.get(0);
        Path draft = jar.resolveSibling(jar.getFileName() + ".part");
        NewerClassFiles newer = new NewerClassFiles(jar);
        Map<String, byte[]> entries = newer.entries(jar);
        if (newer.changed > 0) {
            Files.write(draft, zip(entries));
            verify(draft, entries.keySet());
            Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Map<String, byte[]> entries(Path jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    boolean old = entry.getName().endsWith(".class") && version(bytes) < STACK_MAPS_SINCE;
                    entries.put(entry.getName(), old ? newer(bytes) : bytes);
                    changed += old ? 1 : 0;
                }
            }
        }
        entries.put(
                NOTICE,
                "The class files of this jar are its makers' with another version number and stack maps (JVMS 4.10.1), added when Waymark was built. Nothing else was changed.\n"
                        .getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private static int version(byte[] bytes) {
        return (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
    }

    private byte[] newer(byte[] bytes) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return classes;
            }
        };
        ClassVisitor version = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int before, int access, String name, String signature, String parent, String[] interfaces) {
                super.visit(Opcodes.V17, access, name, signature, parent, interfaces);
            }
        };
        new ClassReader(bytes).accept(version, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Has the JVM verify every class that was written; a class that needs a library which is not there cannot be verified, and was not used before either. */
    private static void verify(Path jar, Iterable<String> names) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (String name : names) {
                if (name.endsWith(".class") && !name.contains("-")) {
                    try {
                        // Asking for its methods links a class, which verifies it.
                        Class.forName(name.substring(0, name.length() - ".class".length()).replace('/', '.'), false, loader)
                                .getDeclaredMethods();
                    } catch (NoClassDefFoundError absent) {
                        // as before
                    } catch (ClassNotFoundException e) {
                        throw new IOException(name + " was written and is not there", e);
                    }
                }
            }
        }
    }
}

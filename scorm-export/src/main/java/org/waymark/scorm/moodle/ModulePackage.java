package org.waymark.scorm.moodle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlElement;
import org.waymark.scorm.inspect.xml.XmlReader;
import org.waymark.scorm.packaging.ZipWriter;
import org.waymark.scorm.standards.Scorm12;

/**
 * The SCORM 1.2 package of one module, as that format writes it. It is written as often as it is needed (once to be measured, once into the backup), since it is the same
 * each time, and so never lies on the disk by itself.
 *
 * @param plan the module's plan
 * @param measured its size and SHA-1
 * @param files what is in it
 * @param manifest the identifier of its manifest
 * @param organization that of its organization
 * @param item that of its item
 * @param launch the page that the item opens
 */
record ModulePackage(
        PackagePlan plan,
        FilePool.Kept measured,
        List<ZipWriter.Entry> files,
        String manifest,
        String organization,
        String item,
        String launch) {

    ModulePackage {
        files = List.copyOf(files);
    }

    static ModulePackage of(PackagePlan plan) throws IOException {
        FilePool.Measuring measuring = new FilePool.Measuring();
        List<ZipWriter.Entry> files = write(plan, measuring);
        XmlElement root = manifest(files);
        XmlElement organization = first(root, "organization");
        XmlElement item = first(root, "item");
        return new ModulePackage(
                plan,
                measuring.measured(),
                files,
                root.value("identifier").orElse(""),
                organization.value("identifier").orElse(""),
                item.value("identifier").orElse(""),
                first(root, "resource").value("href").orElse(""));
    }

    private static XmlElement manifest(List<ZipWriter.Entry> files) throws IOException {
        for (ZipWriter.Entry each : files) {
            if (each.name().equals("imsmanifest.xml")) {
                try (InputStream in = each.content().open()) {
                    Optional<XmlElement> root = new XmlReader(each.name(), new Findings(1)).read(in.readAllBytes());
                    return root.orElseThrow(() -> new IllegalStateException("our own manifest is no XML"));
                }
            }
        }
        throw new IllegalStateException("our own package has no manifest");
    }

    private static XmlElement first(XmlElement root, String name) {
        return root.all()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("our own manifest has no <" + name + ">"));
    }

    /** Its name, as a teacher sees it. */
    String fileName() {
        return plan.id() + ".zip";
    }

    BackupFile file() {
        return new BackupFile(measured.size(), true, out -> write(plan, out));
    }

    private static List<ZipWriter.Entry> write(PackagePlan plan, OutputStream out) throws IOException {
        Zip zip = new Zip(new ZipWriter(Channels.newChannel(out)));
        new Scorm12().write(plan, zip);
        zip.writer.finish();
        return zip.writer.entries();
    }

    private record Zip(ZipWriter writer) implements PackageOutput {

        @Override
        public ZipWriter zip(String file) {
            return writer;
        }

        @Override
        public OutputStream stream(String file) {
            throw new IllegalStateException("SCORM 1.2 writes zips alone");
        }
    }
}

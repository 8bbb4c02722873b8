package org.waymark.scorm.standards;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.packaging.ZipWriter;
import org.waymark.scorm.page.PageHead;

/** A folder for any web server, zipped. A learner's place is kept in their browser; statements are sent only where a record store was named. */
public final class Web implements PackageFormat {

    @Override
    public String id() {
        return "web";
    }

    @Override
    public String name() {
        return "Web folder";
    }

    @Override
    public List<Unit> units() {
        return List.of(Unit.COURSE, Unit.MODULE);
    }

    @Override
    public List<String> importNotes(Unit unit) {
        return List.of(
                "Unzip it into a folder of any web server and link to its index.html. A learner's place stays in their own browser; nothing is put on a record.");
    }

    @Override
    public void write(PackagePlan plan, PackageOutput output) throws IOException {
        ZipWriter zip = output.zip(files(plan).get(0));
        zip.add("index.html", plan.page(plan.head(PageHead.of(id(), "Web"))));
        for (Map.Entry<String, Content> each : plan.besidePage(id()).entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
    }
}

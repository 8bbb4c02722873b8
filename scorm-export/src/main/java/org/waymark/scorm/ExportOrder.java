package org.waymark.scorm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageFormats;
import org.waymark.scorm.format.Unit;

/**
 * What is to be made of a course.
 *
 * @param items formats, in the order in which they are to be written
 * @param store where statements go, if the packages are told so now
 * @param schemas a folder with the standards' XML schemas, if the packages are to hold them: directly, or in a folder for each format, named by its id
 * @param pictureWidth how wide pictures (PNG, JPEG) may be, in pixels, if wider ones are to be scaled down
 */
public record ExportOrder(
        List<Item> items, Optional<RecordStore> store, Optional<Path> schemas, OptionalInt pictureWidth) {

    /**
     * A format, and what it is to make packages of.
     *
     * @param unit one that the format offers
     */
    public record Item(PackageFormat format, Unit unit) {

        /** @throws IllegalArgumentException if the format does not offer the unit */
        public Item {
            if (!format.units().contains(unit)) {
                throw new IllegalArgumentException(format.id() + " has no packages by " + unit.word());
            }
        }

        /** What the format does unless asked otherwise. */
        public static Item of(PackageFormat format) {
            return new Item(format, format.units().get(0));
        }
    }

    public ExportOrder {
        items = List.copyOf(items);
    }

    /** Formats, without a record store and without schemas; pictures stay as they are. */
    public ExportOrder(List<Item> items) {
        this(items, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /**
     * One of the formats that there are, as it does unless asked otherwise.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public static ExportOrder of(String format) {
        PackageFormats formats = PackageFormats.found();
        return formats.find(format)
                .map(found -> new ExportOrder(List.of(Item.of(found))))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no format \"" + format + "\"; there is " + String.join(", ", formats.ids())));
    }

    /** The same with a record store. */
    public ExportOrder sendingTo(Optional<RecordStore> where) {
        return new ExportOrder(items, where, schemas, pictureWidth);
    }

    /** The same with schemas from a folder. */
    public ExportOrder withSchemas(Optional<Path> folder) {
        return new ExportOrder(items, store, folder, pictureWidth);
    }

    /** The same with pictures no wider than this, in pixels. */
    public ExportOrder withPicturesNoWiderThan(OptionalInt width) {
        return new ExportOrder(items, store, schemas, width);
    }
}

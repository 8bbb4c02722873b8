package org.waymark.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.core.Nearest;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageFormats;
import org.waymark.scorm.format.Unit;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What {@code --format} and {@code --unit} ask for. */
final class FormatOptions {

    private static final String ALL = "all";

    private final PackageFormats formats;
    private final CommandLine command;

    FormatOptions(PackageFormats formats, CommandLine command) {
        this.formats = formats;
        this.command = command;
    }

    /**
     * The formats asked for, each once. With {@code all}, a format that does not know the unit does what it does anyway.
     *
     * @throws ParameterException if there is no such format or unit, or a format that was named does not offer the unit
     */
    ExportOrder order(List<String> ids, Optional<String> unitWord) {
        Optional<Unit> unit = unitWord.map(this::unit);
        boolean all = ids.contains(ALL);
        List<PackageFormat> chosen =
                all ? formats.all() : ids.stream().distinct().map(this::format).toList();
        return new ExportOrder(chosen.stream()
                .map(format -> unit.filter(each -> !all || format.units().contains(each))
                        .map(each -> item(format, each))
                        .orElse(ExportOrder.Item.of(format)))
                .toList());
    }

    private ExportOrder.Item item(PackageFormat format, Unit unit) {
        if (!format.units().contains(unit)) {
            throw new ParameterException(
                    command,
                    "There is no " + format.id() + " package by " + unit.word() + "; there is "
                            + format.units().stream().map(Unit::word).collect(Collectors.joining(", ")) + ".");
        }
        return new ExportOrder.Item(format, unit);
    }

    private Unit unit(String word) {
        return Stream.of(Unit.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command,
                        "There is no unit \"" + word + "\"; there is "
                                + Stream.of(Unit.values()).map(Unit::word).collect(Collectors.joining(", ")) + "."));
    }

    private PackageFormat format(String id) {
        return formats.find(id)
                .orElseThrow(() -> new ParameterException(
                        command,
                        "There is no format \"" + id + "\". "
                                + Nearest.to(id, formats.ids())
                                        .map(near -> "Did you mean \"" + near + "\"?")
                                        .orElse("There is: " + String.join(", ", formats.ids()) + ", and all.")));
    }
}

package org.waymark.course;

import java.util.Optional;

/** Who publishes a catalogue. */
public record Provider(String name, Optional<String> homepage) {}

package org.waymark.course;

/** That a module or an activity serves an element, and how deeply. */
public record Mapping(ElementRef to, Depth depth) {}

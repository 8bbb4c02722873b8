package org.waymark.course;

import org.waymark.core.Place;

/** That a course has to reach every element of a framework, at least this deeply. */
public record MustCover(String framework, Depth depth, Place place) {}

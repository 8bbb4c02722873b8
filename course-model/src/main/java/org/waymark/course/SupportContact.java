package org.waymark.course;

import java.util.Optional;

/**
 * Somebody a learner can turn to.
 *
 * @param who the name of the service
 * @param how what to do, in words
 * @param link where that leads: a {@code tel:}, {@code sms:}, {@code mailto:} or {@code https:} address
 */
public record SupportContact(String who, String how, Optional<String> link) {}

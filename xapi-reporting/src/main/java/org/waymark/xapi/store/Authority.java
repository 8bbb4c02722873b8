package org.waymark.xapi.store;

/**
 * Who vouches for statements: the account that sent them (xAPI 1.0.3 Part Two §2.4.9).
 *
 * @param homePage the IRI of the system that the account belongs to
 * @param name the account's name there
 */
public record Authority(String homePage, String name) {}

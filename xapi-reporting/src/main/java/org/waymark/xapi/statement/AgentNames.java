package org.waymark.xapi.statement;

/** Gives agents and groups the names that they are kept under. */
@FunctionalInterface
public interface AgentNames {

    /** The home page of the accounts that stand where an agent stood. */
    String HOME = "urn:waymark:learner";

    /**
     * The name for an identifier: the same for the same, 32 hexadecimal digits in ASCII.
     *
     * @param identifier holds the identifier as UTF-8, as {@code account <home page> <name>}, {@code mbox mailto:…} with the domain in small
     *     letters, {@code sha1 …} in small letters, or {@code openid …}
     * @return shared; must not be changed
     */
    byte[] of(byte[] identifier, int offset, int length);
}

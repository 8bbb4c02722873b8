package org.waymark.xapi.statement;

import java.util.List;
import java.util.Set;

/** Agents and groups (xAPI 1.0.3 Part Two §2.4.2). */
final class ActorCheck {

    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> AGENT = Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> GROUP =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member");
    private static final Set<String> ACCOUNT = Set.of("homePage", "name");

    private ActorCheck() {}

    static void agentOrGroup(Spot actor) {
        if (actor.at("objectType").textOrEmpty().equals("Group")) {
            group(actor);
        } else {
            agent(actor);
        }
    }

    static void agent(Spot agent) {
        if (!agent.object("an agent", AGENT)) {
            return;
        }
        agent.at("objectType").only("Agent");
        agent.at("name").text();
        if (identifiers(agent) != 1) {
            agent.fault(
                    "An agent needs exactly one of mbox, mbox_sha1sum, openid and account.",
                    "Keep one and leave out the others.");
        }
    }

    static void group(Spot group) {
        if (!group.object("a group", GROUP)) {
            return;
        }
        group.required("objectType", "A group").only("Group");
        group.at("name").text();
        group.at("member").each(ActorCheck::agent);
        int identifiers = identifiers(group);
        boolean members = group.at("member").size() > 0;
        if (identifiers > 1) {
            group.fault(
                    "A group has at most one of mbox, mbox_sha1sum, openid and account.",
                    "Keep one and leave out the others.");
        } else if (identifiers == 0 && !members) {
            group.fault("A group without an identifier needs members.", "Add \"member\" with at least one agent.");
        }
    }

    /** An agent, or two agents of which one is an OAuth consumer (§2.4.9). */
    static void authority(Spot authority) {
        agentOrGroup(authority);
        Spot members = authority.at("member");
        if (members.present() && (members.size() != 2 || identifiers(authority) != 0)) {
            authority.fault(
                    "An authority that is a group has two members and no identifier.",
                    "Leave it out: the store says who sent a statement.");
        }
    }

    private static int identifiers(Spot actor) {
        actor.at("mbox").form(Forms::isMailto, "a mailto IRI", "Write mailto: and one e-mail address.");
        actor.at("mbox_sha1sum").form(Forms::isSha1, "a SHA-1 sum", "Write 40 hexadecimal digits.");
        actor.at("openid").iri();
        account(actor.at("account"));
        return (int) IDENTIFIERS.stream().filter(actor::has).count();
    }

    private static void account(Spot account) {
        if (account.object("an account", ACCOUNT)) {
            account.required("homePage", "An account").iri();
            account.required("name", "An account")
                    .form(text -> !text.isEmpty(), "a name", "Write the name of the account.");
        }
    }
}

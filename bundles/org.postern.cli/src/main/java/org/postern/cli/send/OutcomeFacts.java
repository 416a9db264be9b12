// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.send;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Reply;

/** What the cases of an outcome have in common when they are shown. */
public record OutcomeFacts(Outcome outcome) {
    /** Whether the server was given nothing because nothing protects it or vouches for the network. */
    static boolean distrust(Outcome outcome) {
        return outcome instanceof Outcome.Broken broken && broken.breakage() == Breakage.NOT_TRUSTED;
    }

    /** The name of the case, as messages and JSON have it. */
    public String name() {
        if (outcome instanceof Outcome.Accepted) {
            return "accepted";
        }
        if (outcome instanceof Outcome.PartlyAccepted) {
            return "partly-accepted";
        }
        if (outcome instanceof Outcome.Refused) {
            return "refused";
        }
        return outcome instanceof Outcome.Broken ? "broken" : "uncertain";
    }

    /** The reply that decided. */
    Optional<Reply> reply() {
        if (outcome instanceof Outcome.Accepted accepted) {
            return Optional.of(accepted.reply());
        }
        if (outcome instanceof Outcome.PartlyAccepted partly) {
            return partly.refused().values().stream().findFirst();
        }
        return outcome instanceof Outcome.Refused refused ? Optional.of(refused.reply()) : Optional.empty();
    }

    /** What was said to each recipient that was refused while others were not. */
    Map<String, String> refused() {
        Map<String, String> refused = new TreeMap<>();
        if (outcome instanceof Outcome.PartlyAccepted partly) {
            partly.refused().forEach((recipient, reply) -> refused.put(recipient.toString(), reply.toString()));
        }
        return refused;
    }

    /** How the session broke. */
    Optional<String> detail() {
        if (outcome instanceof Outcome.Broken broken) {
            return Optional.of(broken.detail());
        }
        return outcome instanceof Outcome.Uncertain uncertain ? Optional.of(uncertain.detail()) : Optional.empty();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/**
 * What is known about a failure: everything but the reply or breakage may be missing, since a person may have nothing
 * but a sentence to paste.
 *
 * @param reply the server's words; empty if there were none
 * @param breakage how the session broke where no reply tells
 * @param loggedIn empty if not known
 * @param provider a provider's name as in the provider data, if known
 * @param network the name of the network, if it has one
 * @param others profiles that carry the same author, best first
 */
public record Symptom(
        Optional<Phase> phase,
        Optional<Reply> reply,
        Optional<Breakage> breakage,
        Optional<Integer> port,
        Optional<ConnectionSecurity> security,
        Optional<Boolean> loggedIn,
        Set<String> capabilities,
        Optional<String> provider,
        Optional<SmtpProfile> profile,
        Optional<String> recipient,
        Optional<String> author,
        Optional<String> network,
        List<SmtpProfile> others) {

    public Symptom {
        capabilities = Set.copyOf(capabilities);
        others = List.copyOf(others);
    }

    /** Knows only what a server said. */
    public static Symptom of(Reply reply) {
        return of(reply, Optional.empty());
    }

    /** Knows only what a server said, and of whom. */
    public static Symptom of(Reply reply, Optional<String> recipient) {
        return new Symptom(
                Optional.empty(),
                Optional.of(reply),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                recipient,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}

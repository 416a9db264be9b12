// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.discovery;

import java.util.List;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.signin.Provider;

/**
 * An outgoing server that somebody names for an address. That it is named does not prove that it is there, nor that it
 * takes this user name, which is what the provider's customers usually have. What was read is hostile, but cannot break
 * a line.
 *
 * @param server with a user name where it wants a login, and never one without TLS
 * @param logins how to log in, the preferred first; none where it wants no login
 * @param insideOnly whether it works within the provider's own network only
 * @param forgeable whether this network could have put the name there: it came by the DNS and lies outside the
 *     address's domain. A person has to know it before a password goes there (RFC 6186 §6).
 * @param source who names it, in a sentence for a person
 */
public record Candidate(
        SubmissionServer server, List<Login> logins, boolean insideOnly, boolean forgeable, String source) {

    /** @throws IllegalArgumentException if there is a login without user name, or the other way round */
    public Candidate {
        logins = List.copyOf(logins);
        if (server.login() == logins.isEmpty()) {
            throw new IllegalArgumentException("A login has a user name.");
        }
    }

    /** Whose mail it is to carry: with a login that of the address, as a relay that of its domain. */
    public SenderPattern sender(EmailAddress address) {
        return new SenderPattern(server.login() ? address.toString() : "*@" + address.domain());
    }

    /**
     * Whether to sign in with the browser: where that is possible, and preferred or the only way.
     *
     * @param provider who lets people sign in at the server, if anybody does
     */
    public boolean browser(Optional<Provider> provider) {
        boolean preferred = !logins.contains(Login.PASSWORD)
                || logins.indexOf(Login.BROWSER) == 0
                        && provider.filter(Provider::ready).isPresent();
        return provider.isPresent() && logins.contains(Login.BROWSER) && preferred;
    }

    /** How a person can log in. */
    public enum Login {
        /** With a password. */
        PASSWORD,
        /** Signed in with the browser (OAuth 2). */
        BROWSER
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.network.Fingerprint;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.trust.Consent;
import org.postern.api.trust.Standing;
import org.postern.api.trust.Terms;
import org.postern.api.trust.Trust;

/** Trusts what was agreed to, and nothing else. For one thread. */
public final class MemoryTrust implements Trust {

    private final List<String> problems = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();

    /** Something cannot be read from now on. */
    public void unread(String problem) {
        problems.add(problem);
    }

    @Override
    public Standing standing(SmtpProfile profile) {
        return consents.stream().anyMatch(consent -> consent.profile().equals(profile.id()))
                ? new Standing.Stands(Standing.Ground.CONSENT, "You trust “Home” for it.")
                : new Standing.Asks(Standing.Lack.TRUST, "Nothing vouches for this network.");
    }

    @Override
    public Standing standing(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Terms terms(SmtpProfile profile) {
        return new Terms(profile, "Home", fingerprint(), "mx.example.org", "Anyone who imitates it gets your mail.");
    }

    private static Fingerprint fingerprint() {
        Optional<String> unseen = Optional.empty();
        return new Fingerprint("ethernet", Optional.of("02:00:5e:00:00:01"), unseen, unseen, unseen, unseen, unseen);
    }

    @Override
    public Consent agree(Terms terms) {
        Consent consent = new Consent(
                "c" + consents.size(),
                terms.profile().id(),
                terms.profile().server().toString(),
                terms.network(),
                terms.fingerprint(),
                terms.identity(),
                Instant.EPOCH);
        consents.add(consent);
        return consent;
    }

    @Override
    public List<Consent> consents() {
        return List.copyOf(consents);
    }

    @Override
    public void withdraw(Consent consent) {
        consents.remove(consent);
    }

    @Override
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public Subscription listen(Runnable listener) {
        return () -> {};
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.Subscription;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Vigil;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Encounter;
import org.postern.api.send.Outcome;
import org.postern.api.send.Step;
import org.postern.api.send.Submission;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.SettingsException;
import org.postern.api.trust.Consent;
import org.postern.api.trust.EncryptedHosts;
import org.postern.api.trust.Standing;
import org.postern.api.trust.Terms;
import org.postern.api.trust.Trust;
import org.postern.core.Words;

/** Where a person hears what trust means, and agrees or withdraws. */
@Component
public final class ConsentDesk implements Trust {

    private static final Words WORDS = new Words(ConsentDesk.class);

    private final NetworkTrust trust;
    private final NetworkMonitor monitor;
    private final KnownNetworks networks;
    private final EncryptedHosts hosts;
    private final Submission submission;
    private final ConsentStore store;
    private final Clock clock;

    @Activate
    public ConsentDesk(
            @Reference NetworkTrust trust,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor,
            @Reference KnownNetworks networks,
            @Reference EncryptedHosts hosts,
            @Reference Submission submission,
            @Reference ConsentStore store) {
        this.trust = trust;
        this.monitor = monitor;
        this.networks = networks;
        this.hosts = hosts;
        this.submission = submission;
        this.store = store;
        clock = Clock.systemUTC();
    }

    @Override
    public Standing standing(SmtpProfile profile) {
        try (Passage passage = trust.passage(profile)) {
            return passage.standing();
        }
    }

    @Override
    public Standing standing(String host, int port) {
        return standing(trust.profile(host, port));
    }

    /** Some tries: a watch that begins asks the network something itself, and hears the answer. */
    @Override
    public Terms terms(SmtpProfile profile) {
        refuseNeedless(profile);
        try (Vigil presence = monitor.vigil()) {
            for (int tries = 1; tries <= NetworkTrust.MOST_TRIES; tries++) {
                Optional<Terms> terms = undisturbed(profile);
                if (terms.isPresent()) {
                    return terms.get();
                }
            }
        }
        throw refused("terms.moved");
    }

    /** Empty if something happened to the network meanwhile. */
    private Optional<Terms> undisturbed(SmtpProfile profile) {
        try (Vigil vigil = monitor.vigil()) {
            NetworkSnapshot snapshot = monitor.current();
            Fingerprint network =
                    Fingerprint.of(snapshot).filter(Fingerprint::telling).orElseThrow(() -> refused("terms.unseen"));
            String identity = Identity.of(meet(profile));
            return vigil.disturbed() ? Optional.empty() : Optional.of(terms(profile, snapshot, network, identity));
        }
    }

    private Terms terms(SmtpProfile profile, NetworkSnapshot snapshot, Fingerprint network, String identity) {
        String name = networks.remember(snapshot)
                .map(KnownNetwork::name)
                .orElseGet(() -> new NetworkNames(networks).of(network));
        String meaning = WORDS.text("meaning", profile.name(), profile.server(), name);
        return new Terms(profile, name, network, identity, meaning);
    }

    @Override
    public Consent agree(Terms terms) {
        boolean here = Fingerprint.of(monitor.current())
                .filter(now -> new Differences(terms.fingerprint(), now).none())
                .isPresent();
        if (!here) {
            throw refused("terms.moved");
        }
        String server = terms.profile().server().toString();
        String bound = terms.profile().id() + " " + server + " " + FingerprintText.line(terms.fingerprint());
        Consent consent = new Consent(
                TrustFolder.digest(bound),
                terms.profile().id(),
                server,
                terms.network(),
                terms.fingerprint(),
                terms.identity(),
                clock.instant());
        store.consents().add(consent);
        return consent;
    }

    @Override
    public List<Consent> consents() {
        return store.consents().read().consents();
    }

    @Override
    public void withdraw(Consent consent) {
        store.consents().remove(consent);
    }

    @Override
    public List<String> problems() {
        return store.consents().read().problems();
    }

    @Override
    public Subscription listen(Runnable listener) {
        return store.listen(listener);
    }

    private static void refuseNeedless(SmtpProfile profile) {
        if (!Decision.exposed(profile)) {
            throw refused(profile.protection() == Protection.NONE ? "terms.here" : "terms.tls", profile.name());
        }
    }

    /** How the server introduces itself here. */
    private Encounter meet(SmtpProfile profile) {
        String host = profile.server().host();
        List<Encounter> met = new ArrayList<>();
        Attempt attempt = submission.test(profile, new Meeting(met));
        if (met.isEmpty()) {
            throw refused("terms.silent", profile.name(), detail(attempt));
        }
        if (met.get(0).startTls()) {
            hosts.offered(host);
        }
        hosts.since(host).ifPresent(since -> {
            throw refused("asks.tls", host, since);
        });
        return met.get(0);
    }

    private static String detail(Attempt attempt) {
        return attempt.outcome() instanceof Outcome.Broken broken ? broken.detail() : "";
    }

    private static SettingsException refused(String key, Object... arguments) {
        return new SettingsException(WORDS.text(key, arguments));
    }

    /** Remembers whom it met. */
    private record Meeting(List<Encounter> met) implements StepListener {

        @Override
        public void ended(Step step) {
            // only the server's names are of interest
        }

        @Override
        public Optional<Outcome.Broken> met(Encounter server) {
            met.add(server);
            return Optional.empty();
        }
    }
}

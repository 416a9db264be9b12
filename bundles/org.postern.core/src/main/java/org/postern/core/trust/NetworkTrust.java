// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.Origin;
import org.postern.api.Subscription;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.api.network.Vigil;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Settings;
import org.postern.api.trust.Consent;
import org.postern.api.trust.EncryptedHosts;
import org.postern.api.trust.Standing.Asks;
import org.postern.api.trust.Standing.Lack;
import org.postern.api.trust.TrustRule;
import org.postern.core.Words;

/** Makes the decision anew for each use of a profile: the one way to a server for every door. */
@Component(service = NetworkTrust.class)
public final class NetworkTrust {

    private static final Words WORDS = new Words(NetworkTrust.class);

    /** A network on which something happens again and again while it is asked proves nothing. */
    static final int MOST_TRIES = 3;

    private final NetworkMonitor monitor;
    private final KnownNetworks networks;
    private final Settings settings;
    private final EncryptedHosts hosts;
    private final ConsentStore consents;
    private final Renewal renewal;

    @Activate
    public NetworkTrust(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor,
            @Reference KnownNetworks networks,
            @Reference Settings settings,
            @Reference EncryptedHosts hosts,
            @Reference ConsentStore consents,
            @Reference Renewal renewal) {
        this.monitor = monitor;
        this.networks = networks;
        this.settings = settings;
        this.hosts = hosts;
        this.consents = consents;
        this.renewal = renewal;
    }

    /** What keeps the profile from being used on that network, as far as can be told without traffic. */
    public Optional<Asks> obstacle(SmtpProfile profile, NetworkSnapshot snapshot) {
        if (!Decision.exposed(profile)) {
            return Optional.empty();
        }
        return decide(profile, snapshot, List.of()).standing() instanceof Asks asks
                        && (asks.lack() != Lack.TRUST || rules(profile).isEmpty())
                ? Optional.of(asks)
                : Optional.empty();
    }

    /** What a person agreed to for this profile on that network. */
    public Optional<Consent> consent(SmtpProfile profile, NetworkSnapshot snapshot) {
        return Decision.exposed(profile) ? decide(profile, snapshot, List.of()).consent() : Optional.empty();
    }

    /** Tells the listener when what persons agreed to has changed. It returns at once. */
    public Subscription listen(Runnable listener) {
        return consents.listen(listener);
    }

    /** Decides; to be closed when the attempt has ended. */
    public Passage passage(SmtpProfile profile) {
        if (!Decision.exposed(profile)) {
            return new Passage(profile, Decision.safe(profile), Scene.NONE, hosts);
        }
        try (Vigil presence = monitor.vigil()) { // keeps the watch awake between the tries
            for (int tries = 1; tries <= MOST_TRIES; tries++) {
                Passage passage = watched(profile, monitor.vigil());
                if (!passage.standing().stands() || !passage.disturbed()) {
                    return passage;
                }
                passage.close();
            }
        }
        Asks restless = new Asks(Lack.NETWORK, WORDS.text("asks.restless", profile.name()));
        return new Passage(profile, new Decision(restless, Optional.empty()), Scene.NONE, hosts);
    }

    /** The profile without TLS of that server; where there is none, one that nobody has trusted a network for. */
    SmtpProfile profile(String host, int port) {
        SubmissionServer server =
                new SubmissionServer(host, port, ConnectionSecurity.NONE, Optional.empty(), List.of());
        return settings.profiles().stream()
                .filter(profile -> profile.server().equals(server))
                .findFirst()
                .orElseGet(() -> new SmtpProfile(
                        "unnamed",
                        server.toString(),
                        server,
                        List.of(new SenderPattern("nobody@invalid")),
                        new Origin(Origin.Layer.USER, "")));
    }

    private Passage watched(SmtpProfile profile, Vigil vigil) {
        try {
            NetworkSnapshot snapshot = monitor.current();
            Destination destination = renewal.destination(profile.server().host(), snapshot);
            Decision unasked = decide(profile, snapshot, List.of());
            boolean hangsOnProof = unasked.standing() instanceof Asks asks && asks.lack() == Lack.TRUST;
            Decision decision = hangsOnProof
                    ? decide(profile, snapshot, renewal.ask(rules(profile), destination, snapshot))
                    : unasked;
            return new Passage(profile, decision, new Scene(snapshot, vigil, destination, renewal.ways()), hosts);
        } catch (RuntimeException e) {
            vigil.close();
            throw e;
        }
    }

    private Decision decide(SmtpProfile profile, NetworkSnapshot snapshot, List<Vouched> vouched) {
        Optional<Fingerprint> network = Fingerprint.of(snapshot);
        return Decision.of(new Circumstances(
                profile,
                network,
                network.map(networks::recognise).orElseGet(Recognition.Unknown::new),
                hosts.since(profile.server().host()),
                consents.of(profile),
                vouched));
    }

    private List<TrustRule> rules(SmtpProfile profile) {
        return settings.trustRules().stream()
                .filter(rule -> Vouched.may(rule, profile))
                .toList();
    }
}

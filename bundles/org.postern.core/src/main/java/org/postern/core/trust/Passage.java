// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.io.IOException;
import java.util.Optional;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Breakage;
import org.postern.api.send.Encounter;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.trust.Consent;
import org.postern.api.trust.EncryptedHosts;
import org.postern.api.trust.Standing;
import org.postern.api.trust.Standing.Asks;
import org.postern.api.trust.Standing.Ground;
import org.postern.api.trust.Standing.Lack;
import org.postern.core.Words;

/**
 * One use of a profile: the decision it began with, and the guard over it until it is closed. The guard looks at the server on
 * the very connection that would carry the message, since another look could have seen another server.
 */
public final class Passage implements AutoCloseable {

    private static final Words WORDS = new Words(Passage.class);

    private final SmtpProfile profile;
    private final Decision decision;
    private final Scene scene;
    private final EncryptedHosts hosts;

    Passage(SmtpProfile profile, Decision decision, Scene scene, EncryptedHosts hosts) {
        this.profile = profile;
        this.decision = decision;
        this.scene = scene;
        this.hosts = hosts;
    }

    public Standing standing() {
        return decision.standing();
    }

    /** How an attempt ends that must not be made; empty if it may be. */
    public Optional<Outcome.Broken> refusal() {
        return standing() instanceof Asks asks
                ? Optional.of(new Outcome.Broken(Phase.CONNECT, breakage(asks.lack()), asks.sentence()))
                : Optional.empty();
    }

    private static Breakage breakage(Lack lack) {
        return switch (lack) {
            case TLS -> Breakage.TLS_ONCE_OFFERED;
            case NETWORK -> Breakage.UNREACHABLE;
            case TRUST -> Breakage.NOT_TRUSTED;
        };
    }

    /** Hears of the attempt, and ends it if the server or the network is not what was decided on. */
    public StepListener guarded(StepListener listener) {
        return Decision.exposed(profile) || ground(Ground.THIS_COMPUTER) ? new Guard(listener) : listener;
    }

    boolean disturbed() {
        return scene.vigil().disturbed();
    }

    @Override
    public void close() {
        scene.vigil().close();
    }

    private Optional<Outcome.Broken> objection(Encounter server) {
        if (ground(Ground.THIS_COMPUTER)) {
            return server.remote().isLoopbackAddress() ? Optional.empty() : distrust("met.elsewhere", profile.name());
        }
        if (server.startTls()) {
            hosts.offered(profile.server().host());
            return broken(Breakage.TLS_ONCE_OFFERED, "met.tls", profile.server().host());
        }
        if (scene.vigil().disturbed()) {
            return distrust("met.moved", profile.name());
        }
        Optional<Consent> consent = decision.consent();
        return consent.isPresent() ? stranger(consent.get(), server) : elsewhere(server);
    }

    private Optional<Outcome.Broken> stranger(Consent consent, Encounter server) {
        String identity = Identity.of(server);
        return identity.equals(consent.identity())
                ? Optional.empty()
                : distrust("met.identity", profile.name(), identity, consent.identity());
    }

    private Optional<Outcome.Broken> elsewhere(Encounter server) {
        return scene.destination().leads(server.remote(), scene.ways().to(server.remote(), scene.snapshot()))
                ? Optional.empty()
                : distrust("met.elsewhere", profile.name());
    }

    private boolean ground(Ground ground) {
        return standing() instanceof Standing.Stands stands && stands.ground() == ground;
    }

    private static Optional<Outcome.Broken> distrust(String key, Object... arguments) {
        return broken(Breakage.NOT_TRUSTED, key, arguments);
    }

    private static Optional<Outcome.Broken> broken(Breakage breakage, String key, Object... arguments) {
        return Optional.of(new Outcome.Broken(Phase.EHLO, breakage, WORDS.text(key, arguments)));
    }

    private final class Guard implements StepListener {

        private final StepListener listener;

        Guard(StepListener listener) {
            this.listener = listener;
        }

        @Override
        public void ended(Step step) {
            listener.ended(step);
        }

        @Override
        public Optional<Outcome.Broken> met(Encounter server) {
            return objection(server).or(() -> listener.met(server));
        }

        @Override
        public boolean allOrNobody() {
            return listener.allOrNobody();
        }

        @Override
        public void beforeDot() throws IOException {
            listener.beforeDot();
        }
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.util.List;
import java.util.Optional;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.Recognition;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Answer;
import org.postern.api.trust.Consent;
import org.postern.api.trust.Standing;
import org.postern.api.trust.Standing.Asks;
import org.postern.api.trust.Standing.Ground;
import org.postern.api.trust.Standing.Lack;
import org.postern.api.trust.Standing.Stands;
import org.postern.core.Words;

/**
 * Whether a profile may be given an envelope under these circumstances. Pure.
 *
 * @param consent what it stands on, if that is a person's consent
 */
record Decision(Standing standing, Optional<Consent> consent) {

    private static final Words WORDS = new Words(Decision.class);

    /** Whether anyone on the way could read or take what the profile is given. */
    static boolean exposed(SmtpProfile profile) {
        return profile.protection() == Protection.NONE
                && !ThisComputer.is(profile.server().host());
    }

    /** Of a profile that is not exposed. */
    static Decision safe(SmtpProfile profile) {
        return profile.protection() == Protection.NONE
                ? stands(Ground.THIS_COMPUTER, "stands.here", profile.name())
                : stands(Ground.TLS, "stands.tls", profile.name());
    }

    static Decision of(Circumstances given) {
        SmtpProfile profile = given.profile();
        if (!exposed(profile)) {
            return safe(profile);
        }
        if (given.encryptedSince().isPresent()) {
            return asks(
                    Lack.TLS,
                    "asks.tls",
                    profile.server().host(),
                    given.encryptedSince().get());
        }
        if (given.network().isEmpty()) {
            return asks(Lack.NETWORK, "asks.offline", profile.name());
        }
        return vouched(given).or(() -> agreed(given)).orElseGet(() -> missing(given));
    }

    private static Optional<Decision> vouched(Circumstances given) {
        return given.vouched().stream()
                .filter(vouched -> vouched.answer().isYes())
                .findFirst()
                .map(vouched -> stands(
                        vouched.ground(),
                        "stands." + vouched.ground(),
                        given.profile().name(),
                        vouched.answer().evidence()));
    }

    private static Optional<Decision> agreed(Circumstances given) {
        SmtpProfile profile = given.profile();
        Fingerprint now = given.network().orElseThrow();
        return given.consents().stream()
                .filter(consent -> consent.server().equals(profile.server().toString()))
                .filter(consent -> new Differences(consent.fingerprint(), now).none())
                .findFirst()
                .map(consent -> new Decision(
                        new Stands(Ground.CONSENT, WORDS.text("stands.CONSENT", profile.name(), consent.network())),
                        Optional.of(consent)));
    }

    /** The most telling of what is missing: what could not be proven, what is not as it was, or everything. */
    private static Decision missing(Circumstances given) {
        String name = given.profile().name();
        Optional<Answer> unproven =
                given.vouched().stream().map(Vouched::answer).findFirst();
        Optional<String> looks = likeness(given.recognition());
        if (unproven.isPresent()) {
            String evidence = unproven.get().evidence();
            return looks.map(known -> asks(Lack.TRUST, "asks.like", name, known, evidence))
                    .orElseGet(() -> asks(Lack.TRUST, "asks.unproven", name, evidence));
        }
        if (given.consents().isEmpty()) {
            return looks.map(known -> asks(Lack.TRUST, "asks.never.like", name, known))
                    .orElseGet(() -> asks(Lack.TRUST, "asks.never", name));
        }
        return differs(given, looks);
    }

    private static Decision differs(Circumstances given, Optional<String> looks) {
        SmtpProfile profile = given.profile();
        List<Consent> sameServer = given.consents().stream()
                .filter(consent -> consent.server().equals(profile.server().toString()))
                .toList();
        if (sameServer.isEmpty()) {
            return asks(
                    Lack.TRUST,
                    "asks.server",
                    profile.name(),
                    given.consents().get(0).server(),
                    profile.server());
        }
        Fingerprint now = given.network().orElseThrow();
        Consent nearest = sameServer.stream()
                .filter(consent -> consent.fingerprint().similar(now))
                .findFirst()
                .orElse(sameServer.get(0));
        String difference = new Differences(nearest.fingerprint(), now).text();
        return looks.filter(nearest.network()::equals)
                .map(known -> asks(Lack.TRUST, "asks.twin", profile.name(), known, difference))
                .orElseGet(() -> asks(Lack.TRUST, "asks.other", profile.name(), nearest.network(), difference));
    }

    private static Optional<String> likeness(Recognition recognition) {
        return recognition instanceof Recognition.Likely likely
                ? Optional.of(likely.network().name())
                : recognition.same().map(known -> known.name());
    }

    private static Decision stands(Ground ground, String key, Object... arguments) {
        return new Decision(new Stands(ground, WORDS.text(key, arguments)), Optional.empty());
    }

    private static Decision asks(Lack lack, String key, Object... arguments) {
        return new Decision(new Asks(lack, WORDS.text(key, arguments)), Optional.empty());
    }
}

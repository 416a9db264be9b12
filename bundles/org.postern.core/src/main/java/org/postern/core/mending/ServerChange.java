// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.mending.Act;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Result;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Attempt;
import org.postern.api.send.Submission;
import org.postern.api.settings.Amendments;
import org.postern.api.settings.Amendments.Amendment;
import org.postern.api.settings.Settings;
import org.postern.api.settings.SettingsException;
import org.postern.api.signin.SignIn;
import org.postern.core.Words;
import org.postern.core.delivery.Symptoms;

/** Changes a profile when a connection through it has worked, and nothing otherwise. */
record ServerChange(
        Settings settings,
        Amendments amendments,
        Accounts accounts,
        SignIn signIn,
        Submission submission,
        Diagnostician diagnostician) {

    private static final Words WORDS = new Words(ServerChange.class);

    Result of(Act.ChangeServer act, Consent consent, Submission.StepListener listener) {
        Optional<String> objection = act.trusted().flatMap(certificate -> mismatch(certificate, consent));
        if (objection.isPresent()) {
            return Result.refused(objection.get());
        }
        try {
            return tried(named(act.after(), consent), act, consent, listener);
        } catch (SettingsException e) {
            return Result.refused(String.valueOf(e.getMessage()));
        }
    }

    /** With tokens instead of a password. */
    Result of(Act.SignInOnPage act, Consent consent, Submission.StepListener listener) {
        if (consent.browser().isEmpty()) {
            return Result.refused(WORDS.text("browser.needed", act.after().id()));
        }
        var signedIn = signIn.inBrowser(
                act.after().server().account().orElseThrow(), consent.browser().get());
        return signedIn instanceof org.postern.api.signin.Result.Failed failed
                ? Result.refused(failed.sentence())
                : of(new Act.ChangeServer(act.after(), Set.of(), Optional.empty()), consent, listener);
    }

    private Result tried(SmtpProfile after, Act.ChangeServer act, Consent consent, Submission.StepListener listener) {
        Accounts.Trial trial = accounts.begin(after.server().account(), consent.password());
        Attempt attempt = submission.test(after, listener);
        if (!attempt.outcome().accepted()) {
            trial.failed();
            return Result.refused(WORDS.text("change.nothing", why(attempt)));
        }
        if (settings.profile(after.id()).equals(Optional.of(after))) {
            return new Result(true, List.of(WORDS.text("signed.in", after.name())), Optional.empty(), Optional.empty());
        }
        try {
            return amended(after, consent.dropRules() ? act.droppable() : Set.of());
        } catch (SettingsException e) {
            trial.failed();
            throw e;
        }
    }

    private Result amended(SmtpProfile after, Set<String> droppedRules) {
        String sentence = WORDS.text("changed", after.name(), OtherPort.words(after.server()));
        Amendment amendment = amendments.make(sentence, after, droppedRules);
        return new Result(true, List.of(sentence), Optional.of(amendment), Optional.empty());
    }

    private String why(Attempt attempt) {
        return diagnostician
                .explain(Symptoms.ofTest(attempt), Locale.getDefault())
                .happened();
    }

    private static SmtpProfile named(SmtpProfile profile, Consent consent) {
        SubmissionServer server = profile.server();
        return consent.userName()
                .filter(name -> server.login())
                .map(name -> profile.with(new SubmissionServer(
                        server.host(),
                        server.port(),
                        server.security(),
                        Optional.of(name),
                        server.trustAnchors(),
                        server.issuer())))
                .orElse(profile);
    }

    /** As {@code openssl x509 -fingerprint -sha256} prints it, or the Base64 of the key's (RFC 7469 §2.4). */
    private static Optional<String> mismatch(X509Certificate certificate, Consent consent) {
        if (consent.fingerprint().isEmpty()) {
            return Optional.of(WORDS.text("fingerprint.needed"));
        }
        String typed = consent.fingerprint().get().strip();
        try {
            byte[] print = sha256(certificate.getEncoded());
            byte[] key = sha256(certificate.getPublicKey().getEncoded());
            boolean same = equal(
                            typed.replaceAll("[: ]", "").toLowerCase(Locale.ROOT),
                            HexFormat.of().formatHex(print))
                    || equal(typed, Base64.getEncoder().encodeToString(key));
            return same ? Optional.empty() : Optional.of(WORDS.text("fingerprint.other"));
        } catch (GeneralSecurityException e) {
            return Optional.of(WORDS.text("fingerprint.other"));
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] octets) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(octets);
    }
}

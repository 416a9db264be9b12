// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Reply;

/**
 * A symptom prepared for rules: read once, asked often.
 *
 * @param code the reply's, 0 for a client's words, empty if there was no reply
 * @param capabilities upper case, without parameters
 */
record Facts(
        Symptom symptom,
        Optional<Stage> stage,
        Optional<Integer> code,
        Optional<EnhancedCode> enhanced,
        Words words,
        Optional<Provider> provider,
        Set<String> capabilities) {

    Facts {
        capabilities = Set.copyOf(capabilities);
    }

    static Facts of(Symptom symptom, Providers providers) {
        Optional<Reply> reply = symptom.reply();
        Words words = Words.of(reply.map(SaslFailure::readable).orElse(""));
        return new Facts(
                symptom,
                symptom.phase().map(Stage::of),
                reply.map(Reply::code),
                reply.flatMap(EnhancedCode::of),
                words,
                providers.of(symptom, words),
                symptom.capabilities().stream().map(Facts::keyword).collect(Collectors.toSet()));
    }

    private static String keyword(String capability) {
        return capability.strip().split("[ =]", 2)[0].toUpperCase(Locale.ROOT);
    }

    Optional<Integer> port() {
        return symptom.port().or(() -> symptom.profile().map(p -> p.server().port()));
    }

    Optional<ConnectionSecurity> security() {
        return symptom.security().or(() -> symptom.profile().map(p -> p.server().security()));
    }

    /** Whether a login succeeded; a profile without login never had one. */
    Optional<Boolean> loggedIn() {
        return symptom.loggedIn()
                .or(() -> symptom.profile()
                        .map(SmtpProfile::server)
                        .filter(s -> !s.login())
                        .map(s -> false));
    }
}

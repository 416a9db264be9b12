// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int MOST_CHARACTERS = 1000;
    private static final Pattern QUOTED = Pattern.compile(
            "(?:exception: |said: |returned '|\\(|\\b(?=...[ -][45]\\.\\d{1,3}\\.\\d))(?<code>[45]\\d\\d)(?:[ -](?=\\w)|, b')",
            Pattern.CASE_INSENSITIVE);

    Facts {
        capabilities = Set.copyOf(capabilities);
    }

    static Facts of(Symptom symptom, Providers providers) {
        Optional<Reply> reply = symptom.reply();
        Words words = Words.of(reply.map(SaslFailure::readable).orElse(""));
        return new Facts(
                symptom,
                symptom.phase().map(Stage::of),
                reply.map(Facts::code),
                reply.flatMap(EnhancedCode::of),
                words,
                providers.of(symptom, words),
                symptom.capabilities().stream().map(Facts::keyword).collect(Collectors.toSet()));
    }

    /** A program's words may quote the server's: {@code SMTPSendFailedException: 550 relay not permitted}. */
    private static int code(Reply reply) {
        if (reply.code() != 0) {
            return reply.code();
        }
        String text = reply.text();
        Matcher quoted = QUOTED.matcher(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        return quoted.find() ? Integer.parseInt(quoted.group("code")) : 0;
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

    /** Whether the login is by an access token, not by a password. */
    boolean oauth() {
        return symptom.profile().filter(p -> p.server().issuer().isPresent()).isPresent();
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

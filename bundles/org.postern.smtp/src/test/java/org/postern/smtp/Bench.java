// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.api.profile.Account;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Phase;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Vault;

/** What the tests submit, to whom, and how patiently. */
final class Bench {

    static final EmailAddress ME = EmailAddress.of("me@example.org");
    static final EmailAddress YOU = EmailAddress.of("you@example.net");
    static final String PASSWORD = "correct horse";

    private Bench() {}

    /** Patient, but for the phase in which the test waits in vain. */
    static AngusSubmission impatientIn(Phase phase) {
        return submission(Timeouts.RFC_5321.with(phase, Duration.ofMillis(500)));
    }

    static AngusSubmission submission() {
        return submission(Timeouts.RFC_5321);
    }

    private static AngusSubmission submission(Timeouts timeouts) {
        return new AngusSubmission(
                new OnePassword(), host -> List.of(InetAddress.getLoopbackAddress()), timeouts, Clock.systemUTC());
    }

    static SmtpProfile open(int port) {
        return profile(new SubmissionServer("localhost", port, ConnectionSecurity.NONE, Optional.empty(), List.of()));
    }

    static SmtpProfile login(int port, ConnectionSecurity security, Identity... trusted) {
        return profile(new SubmissionServer(
                "localhost",
                port,
                security,
                Optional.of("me"),
                List.of(trusted).stream().map(Identity::certificate).toList()));
    }

    private static SmtpProfile profile(SubmissionServer server) {
        Origin origin = new Origin(Origin.Layer.USER, "test");
        return new SmtpProfile("test", "Test", server, List.of(new SenderPattern("me@example.org")), origin);
    }

    static OutgoingMessage message(EmailAddress... recipients) {
        return message("From: me@example.org\r\n\r\nHello\r\n.dot\r\n", recipients);
    }

    static OutgoingMessage message(String text, EmailAddress... recipients) {
        Envelope envelope = new Envelope(Optional.of(ME), List.of(recipients));
        return new OutgoingMessage(ME, envelope, "<1@example.org>", new Content(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Knows one password, for whoever asks at localhost. */
    private static final class OnePassword implements Vault {

        @Override
        public Optional<Secret> secret(Account account) {
            return Optional.of(new Secret(PASSWORD.toCharArray()))
                    .filter(secret -> account.equals(new Account("localhost", "me")));
        }

        @Override
        public void put(Account account, Secret secret) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Account account) {
            throw new UnsupportedOperationException();
        }
    }
}

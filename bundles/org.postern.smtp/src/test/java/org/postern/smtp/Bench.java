// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Resolver;
import org.postern.api.profile.Account;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Phase;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Vault;
import org.postern.api.signin.AccessTokens;
import org.postern.api.trust.Authorities;
import org.postern.api.trust.EncryptedHosts;
import org.postern.testing.Identity;
import org.postern.testing.MovedNetwork;

/** What the tests submit, to whom, and how patiently. */
final class Bench {

    static final EmailAddress ME = EmailAddress.of("me@example.org");
    static final EmailAddress YOU = EmailAddress.of("you@example.net");
    static final String PASSWORD = "correct horse";
    /** Its password is in the vault. */
    static final Path KEY_STORE = Path.of("target/me.p12").toAbsolutePath();

    private static final Resolver LOOPBACK = host -> List.of(InetAddress.getLoopbackAddress());

    private Bench() {}

    /** Patient, but for the phase in which the test waits in vain. */
    static AngusSubmission impatientIn(Phase phase) {
        return impatientIn(phase, LOOPBACK);
    }

    static AngusSubmission impatientIn(Phase phase, Resolver resolver) {
        return submission(resolver, Timeouts.RFC_5321.with(phase, Duration.ofMillis(500)));
    }

    /** Patient, but not with a server that stops reading the message. */
    static AngusSubmission impatientWithBlocks() {
        Timeouts patient = Timeouts.RFC_5321;
        return submission(
                LOOPBACK,
                new Timeouts(patient.replies(), patient.command(), Duration.ofMillis(500), patient.absence()));
    }

    static AngusSubmission submission() {
        return submission(LOOPBACK);
    }

    static AngusSubmission submission(Resolver resolver) {
        return submission(resolver, Timeouts.RFC_5321);
    }

    static AngusSubmission submission(EncryptedHosts hosts) {
        return submission(hosts, Authorities.JAVAS, LOOPBACK, Timeouts.RFC_5321);
    }

    private static AngusSubmission submission(Resolver resolver, Timeouts timeouts) {
        return submission(EncryptedHosts.NONE, Authorities.JAVAS, resolver, timeouts);
    }

    static AngusSubmission submission(Authorities authorities) {
        return submission(EncryptedHosts.NONE, authorities, LOOPBACK, Timeouts.RFC_5321);
    }

    private static AngusSubmission submission(
            EncryptedHosts hosts, Authorities authorities, Resolver resolver, Timeouts timeouts) {
        return new AngusSubmission(
                new OnePassword(),
                new GivenTokens(),
                hosts,
                authorities,
                new MovedNetwork(NetworkSnapshot.OFFLINE),
                resolver,
                timeouts,
                Duration.ZERO,
                Clock.systemUTC());
    }

    static AngusSubmission submission(AccessTokens tokens) {
        return new AngusSubmission(
                new OnePassword(),
                tokens,
                EncryptedHosts.NONE,
                Authorities.JAVAS,
                new MovedNetwork(NetworkSnapshot.OFFLINE),
                LOOPBACK,
                Timeouts.RFC_5321,
                Duration.ZERO,
                Clock.systemUTC());
    }

    /** Keeps connections for as long as a test takes. */
    static AngusSubmission thrifty(Vault vault, NetworkMonitor network) {
        return keeping(vault, network, Duration.ofMinutes(1));
    }

    /** Keeps connections for a moment. */
    static AngusSubmission hasty(NetworkMonitor network) {
        return keeping(new OnePassword(), network, Duration.ofMillis(1));
    }

    /** Notices at once that its own address is no more. */
    static AngusSubmission attentive(NetworkMonitor network) {
        Timeouts patient = Timeouts.RFC_5321;
        Timeouts attentive = new Timeouts(patient.replies(), patient.command(), patient.block(), Duration.ofMillis(1));
        return new AngusSubmission(
                new OnePassword(),
                new GivenTokens(),
                EncryptedHosts.NONE,
                Authorities.JAVAS,
                network,
                LOOPBACK,
                attentive,
                Duration.ZERO,
                Clock.systemUTC());
    }

    private static AngusSubmission keeping(Vault vault, NetworkMonitor network, Duration longestIdle) {
        return new AngusSubmission(
                vault,
                new GivenTokens(),
                EncryptedHosts.NONE,
                Authorities.JAVAS,
                network,
                LOOPBACK,
                Timeouts.RFC_5321,
                longestIdle,
                Clock.systemUTC());
    }

    static SmtpProfile open(int port) {
        return profile(new SubmissionServer("localhost", port, ConnectionSecurity.NONE, Optional.empty(), List.of()));
    }

    static SmtpProfile login(int port, ConnectionSecurity security, Identity... trusted) {
        return login("me", port, security, trusted);
    }

    static SmtpProfile token(String user, int port, ConnectionSecurity security, Identity trusted) {
        return profile(new SubmissionServer(
                "localhost",
                port,
                security,
                Optional.of(user),
                List.of(trusted.certificate()),
                Optional.of(new Issuer("google"))));
    }

    /** The vault knows nobody of that name. */
    static SmtpProfile loginOfAStranger(int port, Identity trusted) {
        return login("stranger", port, ConnectionSecurity.TLS, trusted);
    }

    private static SmtpProfile login(String user, int port, ConnectionSecurity security, Identity... trusted) {
        List<X509Certificate> anchors =
                Stream.of(trusted).map(Identity::certificate).toList();
        return profile(new SubmissionServer("localhost", port, security, Optional.of(user), anchors));
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
        return new OutgoingMessage(ME, envelope, "<1@example.org>", Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Knows one password, for me at localhost and for my certificate there. */
    static final class OnePassword implements Vault {

        private Instant changed = Instant.EPOCH;

        /** Another process changed some secret. */
        void touch() {
            changed = changed.plusSeconds(1);
        }

        @Override
        public Instant changed() {
            return changed;
        }

        @Override
        public Optional<Secret> secret(Account account) {
            boolean known = account.equals(new Account("localhost", "me"))
                    || account.equals(new Account("localhost", KEY_STORE.toString()));
            return known ? Optional.of(new Secret(PASSWORD.toCharArray())) : Optional.empty();
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

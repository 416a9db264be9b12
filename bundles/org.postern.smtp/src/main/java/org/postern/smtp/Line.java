// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.Inet6Address;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.postern.api.profile.Account;
import org.postern.api.profile.ProxyServer;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Encounter;
import org.postern.api.send.Phase;
import org.postern.api.send.Submission.StepListener;

/**
 * One connection to a server, from resolving its name to hanging up. It may carry several conversations, one after the
 * other. Of one thread at a time.
 */
final class Line {

    private final Means means;
    private final SmtpProfile profile;
    private final Family family;
    // as long as the line: a server may repeat a secret long after it heard it
    private final Redaction redaction = new Redaction();
    private Optional<Wire> wire = Optional.empty();
    private Optional<TlsOverWire> tls = Optional.empty();
    private Optional<SmtpConnection> connection = Optional.empty();
    private Optional<TokenLogin> tokenLogin = Optional.empty();
    private Optional<Encounter> encounter = Optional.empty();
    private boolean loggedIn;
    private boolean stands;

    Line(Means means, SmtpProfile profile) {
        this(means, profile, Family.ANY);
    }

    private Line(Means means, SmtpProfile profile, Family family) {
        this.means = means;
        this.profile = profile;
        this.family = family;
    }

    static Line overIpv4(Means means, SmtpProfile profile) {
        return new Line(means, profile, Family.IPV4);
    }

    /**
     * Ready for a transaction: connects and logs in where the profile says so, unless that was done before.
     *
     * @throws MessagingException or IOException if it ended early
     */
    SmtpConnection ready(Dialogue dialogue) throws MessagingException, IOException {
        if (stands) {
            return again(dialogue);
        }
        Optional<Account> account = profile.server().account();
        if (account.isPresent() && account.get().issuer().isPresent()) {
            TokenLogin prepared = new TokenLogin(means.tokens(), account.get(), dialogue, redaction);
            tokenLogin = Optional.of(prepared);
            prepared.prepare();
        }
        SmtpConnection opened = opened(dialogue);
        if (account.isPresent()) {
            logIn(opened, account.get());
            loggedIn = true;
        } else if (profile.particulars().tlsIdentity().logsIn()) {
            CertificateLogin.into(opened);
            loggedIn = true;
        }
        stands = true;
        return opened;
    }

    private void logIn(SmtpConnection opened, Account account) throws MessagingException {
        if (tokenLogin.isPresent()) {
            tokenLogin.get().into(opened);
            tokenLogin.get().close();
        } else {
            new Login(opened, means.vault(), redaction).as(account);
        }
    }

    private SmtpConnection opened(Dialogue dialogue) throws MessagingException, IOException {
        SSLSocketFactory believing = means.trust().factory(profile);
        Timeouts timeouts = means.timeouts().with(profile.particulars().timeLimits());
        Optional<ProxyServer> proxy = profile.particulars().proxy();
        Wire connected = means.connector().connect(profile.server(), proxy, family, timeouts, dialogue);
        wire = Optional.of(connected);
        means.departures().watch(connected);
        if (proxy.isPresent()) {
            connected.allow(timeouts.in(Phase.CONNECT));
            new Tunnel(connected, proxy.get(), dialogue).leadTo(profile.server());
        }
        TlsOverWire layer = new TlsOverWire(believing, connected);
        tls = Optional.of(layer);
        SmtpConnection opened = new SmtpConnection(profile, connected, layer, dialogue, timeouts);
        connection = Optional.of(opened);
        opened.open();
        encounter = Optional.of(encounter(connected, opened, dialogue));
        dialogue.met(encounter.get());
        return opened;
    }

    private SmtpConnection again(Dialogue dialogue) throws AttemptEnded {
        stands = false; // until whoever sends has looked at the server for this message too
        SmtpConnection open = connection.orElseThrow();
        dialogue.begin(
                        Phase.CONNECT,
                        "go on with the connection to " + wire.orElseThrow().remote())
                .done();
        open.join(dialogue);
        dialogue.met(encounter.orElseThrow());
        stands = true;
        return open;
    }

    private static Encounter encounter(Wire connected, SmtpConnection opened, Dialogue dialogue) {
        return new Encounter(
                connected.getLocalAddress(),
                connected.getInetAddress(),
                dialogue.said(Phase.GREETING),
                dialogue.said(Phase.EHLO),
                opened.capabilities());
    }

    /** Whether it is ready for the next message. */
    boolean stands() {
        return stands;
    }

    /** Says QUIT and hears the answer. To be used only while the server answers. */
    void takeLeave() throws MessagingException {
        if (connection.isPresent()) {
            connection.get().quit();
        }
    }

    /** Says QUIT and hangs up, without waiting for anything: nobody may have to wait for a server that is not needed any more. */
    void part() {
        try {
            connection.ifPresent(open -> {
                open.join(new Dialogue(StepListener.NONE, redaction));
                open.part();
            });
        } finally {
            hangUp();
        }
    }

    /** Ends it, whatever state it is in. */
    void hangUp() {
        redaction.close();
        tokenLogin.ifPresent(TokenLogin::close);
        wire.ifPresent(means.departures()::forget);
        wire.ifPresent(Line::close);
    }

    private static void close(Wire wire) {
        try {
            wire.close();
        } catch (IOException e) {
            // nobody is there any more
        }
    }

    Redaction redaction() {
        return redaction;
    }

    /** Whether an octet has left since the exchange began. */
    boolean spoke() {
        return wire.filter(Wire::spoke).isPresent();
    }

    /** The keywords of the last EHLO reply. */
    Set<String> capabilities() {
        return connection.map(SmtpConnection::capabilities).orElse(Set.of());
    }

    /** Protocol and cipher suite, if TLS was agreed on. */
    Optional<String> agreed() {
        return tls.flatMap(TlsOverWire::agreed);
    }

    boolean loggedIn() {
        return loggedIn;
    }

    boolean overIpv6() {
        return wire.filter(open -> open.getInetAddress() instanceof Inet6Address)
                .isPresent();
    }

    /** The address connected to. */
    Optional<String> remoteAddress() {
        return wire.map(open -> open.getInetAddress().getHostAddress());
    }
}

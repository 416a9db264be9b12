// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.postern.api.mail.Envelope;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Attempt;
import org.postern.api.send.Encounter;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Submission.StepListener;

/** One connection to a server, from resolving its name to QUIT. Of one thread, used once. */
final class Conversation {

    /** What a connection is opened for, once it is ready. */
    @FunctionalInterface
    interface Purpose {

        /** @throws MessagingException or IOException if it ended early */
        Outcome pursue(SmtpConnection connection) throws MessagingException, IOException;
    }

    private final Means means;
    private final SubmissionServer server;
    private final Redaction redaction = new Redaction();
    private final Dialogue dialogue;
    private Optional<Wire> wire = Optional.empty();
    private Optional<TlsOverWire> tls = Optional.empty();
    private Optional<SmtpConnection> connection = Optional.empty();
    private boolean loggedIn;

    Conversation(Means means, SubmissionServer server, StepListener listener) {
        this.means = means;
        this.server = server;
        dialogue = new Dialogue(listener, redaction);
    }

    /** Connects, logs in where the profile says so, does what it came for, and leaves. */
    Outcome hold(Purpose purpose) {
        try (redaction) {
            Outcome outcome = outcome(purpose);
            if (dialogue.lastReply().isPresent()) {
                connection.ifPresent(this::takeLeave);
            }
            return outcome;
        } finally {
            wire.ifPresent(Conversation::hangUp);
        }
    }

    private Outcome outcome(Purpose purpose) {
        try {
            return purpose.pursue(ready());
        } catch (MessagingException | IOException | RuntimeException e) {
            dialogue.broke(Ending.reason(e));
            return Ending.of(e, dialogue, dotLeft());
        }
    }

    private SmtpConnection ready() throws MessagingException, IOException {
        Wire line = means.connector().connect(server, dialogue);
        wire = Optional.of(line);
        TlsOverWire layer = new TlsOverWire(means.trust().factory(server.trustAnchors()), line);
        tls = Optional.of(layer);
        SmtpConnection opened = new SmtpConnection(server.security(), line, layer, dialogue, means.timeouts());
        connection = Optional.of(opened);
        opened.open();
        dialogue.met(encounter(line, opened));
        Optional<Account> account = server.account();
        if (account.isPresent()) {
            new Login(opened, means.vault(), redaction).as(account.get());
            loggedIn = true;
        }
        return opened;
    }

    private Encounter encounter(Wire line, SmtpConnection opened) {
        return new Encounter(
                line.getLocalAddress(),
                line.getInetAddress(),
                dialogue.said(Phase.GREETING),
                dialogue.said(Phase.EHLO),
                opened.capabilities());
    }

    private static void hangUp(Wire wire) {
        try {
            wire.close();
        } catch (IOException e) {
            // the attempt is over
        }
    }

    private boolean dotLeft() {
        return dialogue.phase() == Phase.END_OF_DATA && wire.filter(Wire::spoke).isPresent();
    }

    /** Only while the server answers. The outcome stands; what happens here changes nothing. */
    private void takeLeave(SmtpConnection open) {
        try {
            open.quit();
        } catch (MessagingException | RuntimeException e) {
            dialogue.broke(Ending.reason(e));
        }
    }

    /** The reply to what was said last. */
    Optional<Reply> lastReply() {
        return dialogue.lastReply();
    }

    /** What came of it. */
    Attempt attempt(Instant started, SmtpProfile profile, Envelope envelope, String messageId, Outcome outcome) {
        return new Attempt(
                started,
                profile,
                envelope,
                messageId,
                dialogue.steps(),
                connection.map(SmtpConnection::capabilities).orElse(Set.of()),
                tls.flatMap(TlsOverWire::agreed),
                loggedIn,
                wire.map(line -> line.getInetAddress().getHostAddress()),
                outcome);
    }
}

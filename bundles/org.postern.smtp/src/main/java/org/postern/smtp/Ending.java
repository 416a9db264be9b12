// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postern.api.mail.Visible;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/** Where exceptions become outcomes, and nowhere else. */
final class Ending {

    /** The first that is among the causes of an exception decides. */
    private static final List<Rule> RULES = List.of(
            new Rule(SocketTimeoutException.class, Breakage.TIMEOUT),
            new Rule(InterruptedIOException.class, Breakage.CANCELLED),
            new Rule(AnotherServer.class, Breakage.ANOTHER_SERVER),
            new Rule(CertificateException.class, Breakage.CERTIFICATE),
            new Rule(UnknownHostException.class, Breakage.NAME_NOT_FOUND),
            new Rule(NoRouteToHostException.class, Breakage.UNREACHABLE),
            new Rule(ConnectException.class, Breakage.REFUSED),
            new Rule(ProtocolException.class, Breakage.PROTOCOL),
            new Rule(EOFException.class, Breakage.LOST),
            new Rule(SocketException.class, Breakage.LOST),
            new Rule(SSLException.class, Breakage.TLS_HANDSHAKE),
            new Rule(IOException.class, Breakage.LOST));

    private Ending() {}

    /**
     * What an attempt that threw has come to.
     *
     * @param dotLeft whether an octet of the final dot may have left
     */
    static Outcome of(Exception problem, Dialogue dialogue, boolean dotLeft) {
        if (problem instanceof AttemptEnded ended) {
            return ended.outcome();
        }
        Phase phase = dialogue.phase();
        Optional<Reply> refusal = dialogue.lastReply().filter(reply -> reply.code() >= 400);
        if (refusal.isPresent()) {
            return new Outcome.Refused(phase, refusal.get(), Optional.empty());
        }
        return dotLeft
                ? new Outcome.Uncertain(Words.text("uncertain", reason(problem)))
                : new Outcome.Broken(phase, breakage(problem, phase), sentence(reason(problem)));
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    private static Breakage breakage(Exception problem, Phase phase) {
        Breakage breakage = breakage(problem);
        return breakage == Breakage.LOST && phase == Phase.CONNECT ? Breakage.UNREACHABLE : breakage;
    }

    private static Breakage breakage(Exception problem) {
        return RULES.stream()
                .filter(rule -> causes(problem).anyMatch(rule.cause()::isInstance))
                .findFirst()
                .map(Rule::breakage)
                .orElse(Breakage.PROTOCOL);
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause);
    }

    /** What went wrong, as half a sentence. */
    static String reason(Exception problem) {
        return Words.text(breakage(problem).name(), root(problem));
    }

    /** The text of the innermost cause; a certificate's words are a stranger's, so they are made harmless. */
    private static String root(Exception problem) {
        Throwable root = causes(problem).reduce(problem, (outer, inner) -> inner);
        return Visible.text(
                Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName()));
    }

    private record Rule(Class<? extends Exception> cause, Breakage breakage) {}
}

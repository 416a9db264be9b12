// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/**
 * A failure of a message that went the program's own way: what Angus Mail threw, told as a failure of ours is.
 *
 * @param phase where it ended
 * @param reply the last of the server's
 */
record OwnWay(MessagingException thrown, Phase phase, Optional<Reply> reply, Optional<EmailAddress> author) {

    /** The first that is among the causes decides. */
    private static final Map<Class<? extends Exception>, Breakage> BREAKAGES = breakages();

    private static Map<Class<? extends Exception>, Breakage> breakages() {
        Map<Class<? extends Exception>, Breakage> breakages = new LinkedHashMap<>();
        breakages.put(SocketTimeoutException.class, Breakage.TIMEOUT);
        breakages.put(InterruptedIOException.class, Breakage.CANCELLED);
        breakages.put(CertificateException.class, Breakage.CERTIFICATE);
        breakages.put(UnknownHostException.class, Breakage.NAME_NOT_FOUND);
        breakages.put(NoRouteToHostException.class, Breakage.UNREACHABLE);
        breakages.put(ConnectException.class, Breakage.REFUSED);
        breakages.put(SSLException.class, Breakage.TLS_HANDSHAKE);
        return breakages;
    }

    /** The exception of that kind, with the same addresses and followers, that says what happened first. */
    MessagingException explained(Function<Symptom, Stream<String>> diagnosis) {
        String words = refusal().map(Reply::toString).orElseGet(() -> String.valueOf(thrown.getMessage()));
        String said = Words.text(refusal().isPresent() ? "said" : "said.mail", Visible.text(words.strip()));
        String sentences = String.join(
                " ", Stream.concat(diagnosis.apply(symptom()), Stream.of(said)).toList());
        MessagingException explained = with(sentences);
        explained.setStackTrace(thrown.getStackTrace());
        return explained;
    }

    private MessagingException with(String sentences) {
        Exception next = thrown.getNextException();
        if (thrown instanceof SMTPSendFailedException smtp) {
            return new SMTPSendFailedException(
                    smtp.getCommand(),
                    smtp.getReturnCode(),
                    sentences,
                    next,
                    smtp.getValidSentAddresses(),
                    smtp.getValidUnsentAddresses(),
                    smtp.getInvalidAddresses());
        }
        if (thrown instanceof SendFailedException send) {
            return new SendFailedException(
                    sentences,
                    next,
                    send.getValidSentAddresses(),
                    send.getValidUnsentAddresses(),
                    send.getInvalidAddresses());
        }
        if (thrown instanceof MailConnectException connect) {
            return new Unconnected(connect, sentences);
        }
        return thrown instanceof AuthenticationFailedException
                ? new AuthenticationFailedException(sentences, next)
                : new MessagingException(sentences, next);
    }

    private Symptom symptom() {
        return new Symptom(
                Optional.of(phase),
                refusal(),
                refusal().isPresent() ? Optional.empty() : Optional.of(breakage()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                recipient().map(failed -> failed.getAddress().getAddress()),
                author.map(EmailAddress::toString),
                Optional.empty(),
                List.of());
    }

    /** What was said to a recipient comes before what was said after it. */
    private Optional<Reply> refusal() {
        return recipient()
                .map(failed -> Reply.parse(String.valueOf(failed.getMessage())))
                .or(() -> reply)
                .filter(said -> said.code() >= 400);
    }

    private Optional<SMTPAddressFailedException> recipient() {
        return causes().filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .findFirst();
    }

    private Breakage breakage() {
        return BREAKAGES.entrySet().stream()
                .filter(each -> causes().anyMatch(each.getKey()::isInstance))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Breakage.LOST);
    }

    private Stream<Throwable> causes() {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    /** What makes its message of its own parts. */
    private static final class Unconnected extends MailConnectException {

        private static final long serialVersionUID = 1;

        private final String sentences;

        Unconnected(MailConnectException like, String sentences) {
            super(new SocketConnectException(
                    sentences, like.getNextException(), like.getHost(), like.getPort(), like.getConnectionTimeout()));
            this.sentences = sentences;
        }

        @Override
        public String getMessage() {
            return sentences;
        }
    }
}

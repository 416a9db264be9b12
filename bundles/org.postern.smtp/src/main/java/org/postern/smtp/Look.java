// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.postern.api.check.PortFinding;
import org.postern.api.check.ServerCheck.Relay;
import org.postern.api.check.ServerCheck.Request;
import org.postern.api.check.TlsFinding;
import org.postern.api.send.Reply;

/** A conversation with one port that asks and hands nothing in. Of one thread, used once. */
final class Look {

    private final Request request;
    private final Door door;
    private final Clock clock;
    private final BooleanSupplier trusted;
    private Optional<Reply> greeting = Optional.empty();
    private List<String> capabilities = List.of();
    private boolean startTls;
    private Optional<TlsFinding> tls = Optional.empty();
    private Optional<Reply> relay = Optional.empty();

    /** @param trusted whether this server may be given an envelope although nothing protects it; asked only then */
    Look(Request request, Door door, Clock clock, BooleanSupplier trusted) {
        this.trusted = trusted;
        this.request = request;
        this.door = door;
        this.clock = clock;
    }

    /** What was found, up to the trouble if there is any. */
    PortFinding finding(Optional<String> trouble) {
        return new PortFinding(door.port(), trouble, greeting, capabilities, startTls, tls, relay);
    }

    /** @throws IOException as soon as the server does not go along; what was found before stays */
    void take(Wire wire) throws IOException {
        Socket socket = door.tls() ? encrypted(wire) : wire;
        Reply first = reply(socket);
        greeting = Optional.of(first);
        expect(first);
        hello(socket);
        if (!door.tls() && offers("STARTTLS")) {
            startTls = true;
            wire.sip();
            expect(say("STARTTLS", socket));
            socket = encrypted(wire);
            hello(socket);
        }
        if (request.relay().isPresent()) {
            askSafely(request.relay().get(), socket);
        }
        leave(socket);
    }

    private void askSafely(Relay question, Socket socket) throws IOException {
        boolean verified = tls.filter(agreed -> agreed.certificate().accepted()).isPresent();
        if (!verified && !trusted.getAsBoolean()) {
            leave(socket);
            throw new Unprotected();
        }
        ask(question, socket);
    }

    /** How a server takes leave says nothing about it. */
    private static void leave(Socket socket) {
        try {
            say("QUIT", socket);
        } catch (IOException e) {
            // gone is gone
        }
    }

    private void hello(Socket socket) throws IOException {
        Reply reply = say("EHLO " + SmtpConnection.OUR_NAME, socket);
        expect(reply);
        capabilities = reply.lines().stream().skip(1).toList();
    }

    private boolean offers(String keyword) {
        return capabilities.stream().anyMatch(line -> line.strip().equalsIgnoreCase(keyword));
    }

    /** RFC 5321 §3.3 as far as RCPT; RSET takes it back. */
    private void ask(Relay question, Socket socket) throws IOException {
        Reply reply = say("MAIL FROM:<" + question.sender() + ">", socket);
        if (reply.positive()) {
            reply = say("RCPT TO:<" + question.recipient() + ">", socket);
        }
        relay = Optional.of(reply);
        say("RSET", socket);
    }

    private SSLSocket encrypted(Wire wire) throws IOException {
        if (wire.unasked()) {
            throw new ProtocolException(Words.text("before.tls"));
        }
        Verdicts verdicts = new Verdicts(Trust.manager(request.trustAnchors()), clock);
        SSLSocket socket =
                (SSLSocket) context(verdicts).getSocketFactory().createSocket(wire, request.host(), door.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        String protocol = socket.getSession().getProtocol();
        tls = verdicts.finding().map(certificate -> new TlsFinding(protocol, certificate));
        return socket;
    }

    private static SSLContext context(Verdicts verdicts) throws SSLException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {verdicts}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new SSLException(Words.text("no.tls"), e);
        }
    }

    private static void expect(Reply reply) throws IOException {
        if (!reply.positive()) {
            throw new TurnedAway(reply);
        }
    }

    /** @param command without a control character, which the types that it is made of see to */
    private static Reply say(String command, Socket socket) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return reply(socket);
    }

    private static Reply reply(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        String line;
        do {
            line = line(socket.getInputStream());
            text.append(line).append('\n');
        } while (line.startsWith("-", 3));
        return Reply.parse(new WireReply(text.toString()).toString());
    }

    /** As Latin-1; the wire sees to it that it has an end. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException(Words.text("closed"));
            }
            line.append((char) octet);
        }
        return line.toString().stripTrailing();
    }

    /** Nothing protects the question, and nothing shows that the network can be trusted. */
    static final class Unprotected extends IOException {

        private static final long serialVersionUID = 1L;

        Unprotected() {
            super(
                    "whether it would relay was not asked: nothing protects the question, and this network is not trusted for it");
        }
    }

    /** The server said no. */
    static final class TurnedAway extends IOException {

        private static final long serialVersionUID = 1L;

        TurnedAway(Reply reply) {
            super("the server says “" + reply + "”");
        }
    }
}

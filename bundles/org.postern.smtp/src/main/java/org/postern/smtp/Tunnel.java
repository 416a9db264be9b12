// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.api.mail.Visible;
import org.postern.api.profile.ProxyServer;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;

/** Has a proxy lead on to the server, so that the wire is as good as one to it. The time allowed is the wire's. */
final class Tunnel {

    private static final byte VERSION = 5;
    private static final byte NO_LOGIN = 0;
    private static final byte CONNECT = 1;
    private static final byte DOMAIN_NAME = 3;
    /** By type, how long the address is that it says it is bound to (RFC 1928 §6). */
    private static final Map<Integer, Integer> ADDRESS_LENGTHS = Map.of(1, 4, 4, 16);

    /** The answers of which there is more to say than that it failed (RFC 1928 §6). */
    private static final Set<Integer> REFUSALS = Set.of(2, 3, 4, 5, 6);

    private static final int MOST_HEADER_OCTETS = 16 * 1024;
    private static final String END_OF_HEADER = "\r\n\r\n";

    private final DataInputStream in;
    private final OutputStream out;
    private final ProxyServer proxy;
    private final Dialogue dialogue;

    Tunnel(Wire wire, ProxyServer proxy, Dialogue dialogue) {
        this.in = new DataInputStream(wire.getInputStream());
        this.out = wire.getOutputStream();
        this.proxy = proxy;
        this.dialogue = dialogue;
    }

    /** @throws AttemptEnded if the proxy does not want to, or does not speak as one */
    void leadTo(SubmissionServer server) throws AttemptEnded, IOException {
        String host = server.host().indexOf(':') < 0 ? server.host() : "[" + server.host() + "]";
        String goal = host + ":" + server.port();
        Dialogue.Exchange exchange = dialogue.begin(Phase.CONNECT, "ask the proxy " + proxy + " for " + goal);
        Optional<String> refusal =
                switch (proxy.kind()) {
                    case SOCKS5 -> socks(server);
                    case HTTP -> http(goal);
                };
        if (refusal.isPresent()) {
            exchange.failed(refusal.get());
            throw AttemptEnded.broken(Phase.CONNECT, Breakage.REFUSED, Words.text("proxy", proxy, goal, refusal.get()));
        }
        exchange.done();
    }

    /** Without a login, the name left to the proxy (RFC 1928). */
    private Optional<String> socks(SubmissionServer server) throws IOException {
        out.write(new byte[] {VERSION, 1, NO_LOGIN});
        if (in.readUnsignedByte() != VERSION) {
            return Optional.of(Words.text("proxy.no.socks"));
        }
        if (in.readUnsignedByte() != NO_LOGIN) {
            return Optional.of(Words.text("proxy.login"));
        }
        out.write(request(server));
        in.skipNBytes(1);
        int answer = in.readUnsignedByte();
        if (answer != 0) {
            return Optional.of(Words.text("proxy." + (REFUSALS.contains(answer) ? answer : "failed")));
        }
        in.skipNBytes(1);
        int type = in.readUnsignedByte();
        in.skipNBytes(
                Short.BYTES + (type == DOMAIN_NAME ? in.readUnsignedByte() : ADDRESS_LENGTHS.getOrDefault(type, 0)));
        return Optional.empty();
    }

    private static byte[] request(SubmissionServer server) {
        byte[] name = server.host().getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(new byte[] {VERSION, CONNECT, 0, DOMAIN_NAME, (byte) name.length});
        request.writeBytes(name);
        request.write(server.port() >> Byte.SIZE);
        request.write(server.port());
        return request.toByteArray();
    }

    /** CONNECT (RFC 9110 §9.3.6): any 2xx means that what follows the header is the server's. */
    private Optional<String> http(String goal) throws IOException {
        String request = "CONNECT " + goal + " HTTP/1.1\r\nHost: " + goal + END_OF_HEADER;
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        String status = header().lines().findFirst().orElse("");
        return status.matches("HTTP/1\\.[01] 2\\d\\d.*")
                ? Optional.empty()
                : Optional.of(Words.text("proxy.answered", Visible.text(status)));
    }

    private String header() throws IOException {
        StringBuilder header = new StringBuilder();
        while (header.length() < MOST_HEADER_OCTETS && !ended(header)) {
            header.append((char) in.readUnsignedByte());
        }
        return header.toString();
    }

    private static boolean ended(StringBuilder header) {
        return header.indexOf(END_OF_HEADER, Math.max(0, header.length() - END_OF_HEADER.length())) >= 0;
    }
}

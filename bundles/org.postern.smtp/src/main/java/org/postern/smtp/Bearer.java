// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.postern.api.profile.Account;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.settings.Secret;

/**
 * An access token on the wire, only ever under TLS: OAUTHBEARER (RFC 7628), or XOAUTH2, the older form, where a server
 * takes no other.
 */
final class Bearer {

    /** The longest AUTH line (RFC 4954 §4); a longer response follows on a line of its own. */
    private static final int MOST_OCTETS = 12_288 - 2;

    private static final int GO_ON = 334;
    /** The octet 1 in base64: we have heard that it failed, say how (RFC 7628 §3.2.3). */
    private static final String HEARD = "AQ==";

    private final SmtpConnection connection;
    private final Account account;
    private final Redaction redaction;
    private final boolean standard;

    /** @throws AttemptEnded if the server takes no access token */
    Bearer(SmtpConnection connection, Account account, Redaction redaction) throws AttemptEnded {
        this.connection = connection;
        this.account = account;
        this.redaction = redaction;
        standard = connection.takes("OAUTHBEARER");
        if (!connection.isSSL() || !standard && !connection.takes("XOAUTH2")) {
            throw AttemptEnded.broken(Phase.AUTH, Breakage.AUTH_NOT_OFFERED, Words.text("auth.no.token"));
        }
    }

    /** What the server says to it in the end. */
    Reply present(Secret token) throws MessagingException {
        byte[] response = response(token);
        try {
            Reply reply = say(response);
            return reply.code() == GO_ON ? hearOut() : reply;
        } finally {
            Arrays.fill(response, (byte) 0);
        }
    }

    private Reply say(byte[] response) throws MessagingException {
        String command = "AUTH " + (standard ? "OAUTHBEARER" : "XOAUTH2");
        if (command.length() + 1 + response.length <= MOST_OCTETS) {
            return secretly(command + " ", response);
        }
        Reply reply = connection.command(command);
        return reply.code() == GO_ON ? secretly("", response) : reply;
    }

    private Reply secretly(String before, byte[] response) throws MessagingException {
        byte[] line = ByteBuffer.allocate(before.length() + response.length)
                .put(before.getBytes(StandardCharsets.US_ASCII))
                .put(response)
                .array();
        try {
            return connection.say(Phase.AUTH, before + "(secret)", line);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    /** A server that refuses says why in a challenge, and only after a word from us that it does. */
    private Reply hearOut() throws MessagingException {
        String word = standard ? HEARD : "";
        return connection.say(Phase.AUTH, standard ? HEARD : "(empty line)", word.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] response(Secret token) {
        byte[] octets = octets(token);
        byte[] before = before().getBytes(StandardCharsets.UTF_8);
        byte[] message = ByteBuffer.allocate(before.length + octets.length + 2)
                .put(before)
                .put(octets)
                .put((byte) 1)
                .put((byte) 1)
                .array();
        byte[] response = Base64.getEncoder().encode(message);
        Arrays.fill(octets, (byte) 0);
        Arrays.fill(message, (byte) 0);
        return response;
    }

    private String before() {
        String user = account.userName();
        return standard
                ? "n,a=" + user.replace("=", "=3D").replace(",", "=2C") + ",\u0001host=" + account.host()
                        + "\u0001auth=Bearer "
                : "user=" + user + "\u0001auth=Bearer ";
    }

    private byte[] octets(Secret token) {
        char[] characters = token.characters();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] octets = Arrays.copyOfRange(encoded.array(), 0, encoded.limit());
        redaction.hide(characters, octets);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(characters, '\0');
        return octets;
    }
}

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
import org.postern.api.settings.SettingsException;
import org.postern.api.settings.Vault;

/**
 * Logs in (RFC 4954) with PLAIN or else LOGIN, only ever under TLS. Done without Angus' own mechanisms: those want the
 * secret as a {@code String}, which nobody can wipe.
 */
final class Login {

    private static final int GO_ON = 334;

    private final SmtpConnection connection;
    private final Vault vault;
    private final Redaction redaction;

    Login(SmtpConnection connection, Vault vault, Redaction redaction) {
        this.connection = connection;
        this.vault = vault;
        this.redaction = redaction;
    }

    /** @throws MessagingException unless the server takes us for this account */
    void as(Account account) throws MessagingException {
        boolean plain = connection.takes("PLAIN");
        if (!connection.isSSL() || !plain && !connection.takes("LOGIN")) {
            throw AttemptEnded.broken(Phase.AUTH, Breakage.AUTH_NOT_OFFERED, Words.text("auth.no.password"));
        }
        byte[] user = account.userName().getBytes(StandardCharsets.UTF_8);
        byte[] secret = secret(account);
        try {
            Reply reply = plain ? plain(user, secret) : login(user, secret);
            if (!reply.positive()) {
                throw AttemptEnded.by(Phase.AUTH, reply);
            }
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private byte[] secret(Account account) throws MessagingException {
        try (Secret secret = vault.secret(account)
                .orElseThrow(() -> noSecret(Words.text("no.password", account.userName(), account.host())))) {
            return octets(secret);
        } catch (SettingsException e) {
            throw noSecret(String.valueOf(e.getMessage()));
        }
    }

    private static AttemptEnded noSecret(String sentence) {
        return AttemptEnded.broken(Phase.AUTH, Breakage.NO_SECRET, sentence);
    }

    private byte[] octets(Secret secret) {
        char[] characters = secret.characters();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] octets = Arrays.copyOfRange(encoded.array(), 0, encoded.limit());
        redaction.hide(characters, octets);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(characters, '\0');
        return octets;
    }

    /** RFC 4616, with the initial response. */
    private Reply plain(byte[] user, byte[] secret) throws MessagingException {
        ByteBuffer message = ByteBuffer.allocate(user.length + secret.length + 2);
        message.put((byte) 0).put(user).put((byte) 0).put(secret);
        return respond("AUTH PLAIN ", message.array());
    }

    /** What servers understand by LOGIN; there is no standard. */
    private Reply login(byte[] user, byte[] secret) throws MessagingException {
        Reply reply = connection.command("AUTH LOGIN");
        if (reply.code() == GO_ON) {
            reply = respond("", user.clone());
        }
        return reply.code() == GO_ON ? respond("", secret.clone()) : reply;
    }

    /** Says the response in base64 behind the command, and wipes it. */
    private Reply respond(String command, byte[] response) throws MessagingException {
        byte[] encoded = Base64.getEncoder().encode(response);
        byte[] line = ByteBuffer.allocate(command.length() + encoded.length)
                .put(command.getBytes(StandardCharsets.US_ASCII))
                .put(encoded)
                .array();
        try {
            return connection.say(Phase.AUTH, command + "(secret)", line);
        } finally {
            Arrays.fill(response, (byte) 0);
            Arrays.fill(encoded, (byte) 0);
            Arrays.fill(line, (byte) 0);
        }
    }
}

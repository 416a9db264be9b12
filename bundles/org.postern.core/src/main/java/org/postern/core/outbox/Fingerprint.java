// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.postern.api.mail.OutgoingMessage;

/**
 * Tells whether two messages say the same to the same people: a hash of envelope and content without Date,
 * Message-ID and Received, which programs make anew when they send a message again.
 */
final class Fingerprint {

    private static final Set<String> MADE_ANEW = Set.of("date", "message-id", "received");

    private final OutputStream digested;
    private boolean skipping;

    private Fingerprint(OutputStream digested) {
        this.digested = digested;
    }

    /** @throws IOException if the content cannot be read */
    static String of(OutgoingMessage message) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new BufferedInputStream(message.content().open());
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            out.write(message.envelope().toString().getBytes(StandardCharsets.UTF_8));
            new Fingerprint(out).header(in);
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void header(InputStream in) throws IOException {
        byte[] line = line(in);
        while (line.length > 2) { // the empty line is CRLF, the end nothing at all
            boolean continued = line[0] == ' ' || line[0] == '\t';
            skipping = continued ? skipping : MADE_ANEW.contains(name(line));
            if (!skipping) {
                digested.write(line);
            }
            line = line(in);
        }
        digested.write(line);
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = in.read();
        while (octet >= 0 && octet != '\n') {
            line.write(octet);
            octet = in.read();
        }
        if (octet >= 0) {
            line.write(octet);
        }
        return line.toByteArray();
    }

    private static String name(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1)
                .split(":", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}

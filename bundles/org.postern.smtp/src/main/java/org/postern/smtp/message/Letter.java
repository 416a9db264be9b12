// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.util.QPEncoderStream;
import org.postern.api.mail.MessageReader.Draft;

/** A draft as a message in ASCII (RFC 5322, RFC 2045). */
final class Letter {

    private static final int LONGEST_LINE = 78;

    private final Draft draft;

    Letter(Draft draft) {
        this.draft = draft;
    }

    byte[] octets() {
        String text = draft.text().lines().map(line -> line + "\r\n").collect(Collectors.joining());
        boolean plain = text.lines().allMatch(Letter::plain);
        String header = field("From", new WireAddress(draft.from()).toString())
                + field("To", addressees())
                + field("Subject", new EncodedWords(draft.subject()).toString())
                + field("MIME-Version", "1.0")
                + field("Content-Type", "text/plain; charset=UTF-8")
                + field("Content-Transfer-Encoding", plain ? "7bit" : "quoted-printable");
        return (header + "\r\n" + (plain ? text : quotedPrintable(text))).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean plain(String line) {
        return line.length() <= LONGEST_LINE && line.chars().allMatch(c -> c == '\t' || c >= ' ' && c < 0x7f);
    }

    private String addressees() {
        return draft.to().stream()
                .map(address -> new WireAddress(address).toString())
                .collect(Collectors.joining(",\r\n "));
    }

    private static String field(String name, String value) {
        return name + ": " + value + "\r\n";
    }

    private static String quotedPrintable(String text) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (OutputStream encoder = new QPEncoderStream(encoded)) {
            encoder.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encoded.toString(StandardCharsets.US_ASCII);
    }
}

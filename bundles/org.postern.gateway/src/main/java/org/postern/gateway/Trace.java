// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * The gateway's own Received line (RFC 5321 §4.4), by which it knows a message that has come round to it again. It names no
 * host and no user.
 *
 * @param id random, of this user's gateway
 */
record Trace(String id, Clock clock) {

    /** No message with a larger header is sent. */
    private static final int MOST_HEADER_OCTETS = 256 * 1024;

    byte[] line() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock));
        return ("Received: from localhost by " + mark() + "\r\n\twith ESMTPA; " + date + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the message has been here before. */
    boolean on(Content content) throws IOException {
        try (InputStream in = content.open();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new ByteArrayInputStream(in.readNBytes(MOST_HEADER_OCTETS)), StandardCharsets.ISO_8859_1))) {
            return lines.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("received:"))
                    .anyMatch(line -> line.contains(mark()));
        }
    }

    private String mark() {
        return id + ".postern-gateway.invalid";
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The gateway's own Received line (RFC 5321 §4.4), by which it knows a message that has come round to it again. It names no
 * host and no user.
 *
 * @param id random, of this user's gateway
 */
record Trace(String id, Clock clock) {

    private static final int MOST_HEADER_LINES = 10_000;

    byte[] line() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock));
        return ("Received: from localhost by " + mark() + "\r\n\twith ESMTPA; " + date + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the message has been here before. */
    boolean on(byte[] octets) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(octets), StandardCharsets.ISO_8859_1))) {
            return lines.lines()
                    .limit(MOST_HEADER_LINES)
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("received:"))
                    .anyMatch(line -> line.contains(mark()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String mark() {
        return id + ".postern-gateway.invalid";
    }
}

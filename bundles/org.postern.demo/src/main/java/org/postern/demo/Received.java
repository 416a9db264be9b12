// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message that a server took responsibility for.
 *
 * @param messageId with its angle brackets; empty if the message has none
 */
record Received(String messageId, String from, List<String> to) {
    private static final String MESSAGE_ID = "message-id:";

    Received {
        to = List.copyOf(to);
    }

    /** Reads the content to its end. */
    static Received read(InputStream content, String from, List<String> to) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.ISO_8859_1));
                Stream<String> all = lines.lines()) {
            List<String> read = all.toList();
            Optional<String> messageId = read.stream()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(MESSAGE_ID))
                    .map(line -> line.substring(MESSAGE_ID.length()).strip())
                    .findFirst();
            return new Received(messageId.orElse(""), from, to);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

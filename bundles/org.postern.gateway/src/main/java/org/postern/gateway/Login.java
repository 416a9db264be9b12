// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client says to log in.
 *
 * @param secret never shown by {@code toString}
 */
record Login(String name, String secret) {

    private static final String CANCEL = "*";
    private static final String EMPTY = "=";

    /** Hears the client out by the way that follows {@code AUTH}: PLAIN (RFC 4616) or LOGIN. */
    static Login by(String way, Wire wire) throws IOException, Refusal {
        String[] words = way.split(" +", 2);
        Optional<String> first = words.length > 1 ? Optional.of(words[1]) : Optional.empty();
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case "PLAIN" -> plain(first.isPresent() ? decoded(first.get()) : asked(wire, ""));
            case "LOGIN" ->
                new Login(
                        first.isPresent() ? decoded(first.get()) : asked(wire, "Username:"), asked(wire, "Password:"));
            default -> throw new Refusal(504, "5.5.4", Words.text("login.way"));
        };
    }

    /** Identity to act as, name and secret; a client acts as itself. */
    private static Login plain(String text) throws Refusal {
        String[] parts = text.split("\0", -1);
        if (parts.length != 3 || !parts[0].isEmpty() && !parts[0].equals(parts[1])) {
            throw broken();
        }
        return new Login(parts[1], parts[2]);
    }

    private static String asked(Wire wire, String question) throws IOException, Refusal {
        wire.say("334 " + Base64.getEncoder().encodeToString(question.getBytes(StandardCharsets.US_ASCII)));
        return decoded(wire.line());
    }

    private static String decoded(String text) throws Refusal {
        if (text.equals(CANCEL)) {
            throw new Refusal(501, "5.7.0", Words.text("login.cancelled"));
        }
        try {
            byte[] octets = Base64.getDecoder().decode(text.equals(EMPTY) ? "" : text);
            return new String(octets, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private static Refusal broken() {
        return new Refusal(501, "5.5.2", Words.text("login.broken"));
    }

    @Override
    public String toString() {
        return "login of " + name;
    }
}

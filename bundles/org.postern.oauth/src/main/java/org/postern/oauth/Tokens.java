// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.postern.api.settings.Secret;

/**
 * What an issuer gave. Shows nothing of it.
 *
 * @param refresh empty if the sign-in ends with the access token
 */
record Tokens(String access, Optional<String> refresh, Instant expires) {

    /** Time enough to connect, log in and not be the one that is a minute late. */
    private static final Duration MARGIN = Duration.ofMinutes(3);

    boolean good(Instant now) {
        return now.plus(MARGIN).isBefore(expires);
    }

    /** These, but for a refresh token that the issuer did not replace (RFC 6749 §6). */
    Tokens after(Tokens older) {
        return new Tokens(access, refresh.or(older::refresh), expires);
    }

    /** As it lies in the vault; to be closed. */
    Secret secret() {
        JsonObject json = new JsonObject();
        json.addProperty("access", access);
        refresh.ifPresent(token -> json.addProperty("refresh", token));
        json.addProperty("expires", expires.toString());
        return new Secret(json.toString().toCharArray());
    }

    /** Empty if it is no such secret. */
    static Optional<Tokens> of(Secret secret) {
        char[] characters = secret.characters();
        try {
            JsonObject json = JsonParser.parseString(new String(characters)).getAsJsonObject();
            return Optional.of(new Tokens(
                    json.get("access").getAsString(),
                    Optional.ofNullable(json.get("refresh")).map(JsonElement::getAsString),
                    Instant.parse(json.get("expires").getAsString())));
        } catch (JsonParseException | IllegalStateException | NullPointerException | DateTimeException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    @Override
    public String toString() {
        return "(tokens until " + expires + ")";
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Reply;

/**
 * A line of JSON Lines: a reply, and what is known besides.
 *
 * @param id as given, to be given back
 */
record JsonLine(JsonElement id, Reply reply, Circumstances known) {
    /**
     * Reads the line.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    static JsonLine of(String line, Function<String, Optional<SmtpProfile>> profiles) {
        try {
            return of(JsonParser.parseString(line).getAsJsonObject(), profiles);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()).split("\n")[0], e);
        }
    }

    private static JsonLine of(JsonObject line, Function<String, Optional<SmtpProfile>> profiles) {
        Reply reply = Words.reply(required(line, "reply").getAsString());
        return new JsonLine(
                required(line, "id"),
                reply,
                new Circumstances(
                        word(line, "stage", Stage.class).map(stage -> stage.phase(reply.code() != 0)),
                        member(line, "port").map(JsonElement::getAsInt),
                        word(line, "tls", Tls.class).map(Tls::security),
                        member(line, "authenticated").map(JsonElement::getAsBoolean),
                        capabilities(line),
                        text(line, "provider"),
                        text(line, "profile").flatMap(profiles),
                        text(line, "network")));
    }

    private static Optional<JsonElement> member(JsonObject line, String name) {
        return Optional.ofNullable(line.get(name)).filter(value -> !value.isJsonNull());
    }

    private static Optional<String> text(JsonObject line, String name) {
        return member(line, name).map(JsonElement::getAsString);
    }

    private static JsonElement required(JsonObject line, String name) {
        return member(line, name).orElseThrow(() -> new IllegalArgumentException("“" + name + "” is missing"));
    }

    private static <E extends Enum<E>> Optional<E> word(JsonObject line, String name, Class<E> words) {
        try {
            return text(line, name).map(word -> Enum.valueOf(words, word.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "“" + name + "” is not one of "
                            + Set.of(words.getEnumConstants()).stream()
                                    .map(Enum::name)
                                    .sorted()
                                    .collect(Collectors.joining(", ")),
                    e);
        }
    }

    private static Set<String> capabilities(JsonObject line) {
        return member(line, "capabilities").map(JsonElement::getAsJsonArray).stream()
                .flatMap(array -> StreamSupport.stream(array.spliterator(), false))
                .map(JsonElement::getAsString)
                .collect(Collectors.toUnmodifiableSet());
    }
}

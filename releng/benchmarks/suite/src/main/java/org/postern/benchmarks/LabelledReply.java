// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/**
 * A reply and why it was given.
 *
 * @param id empty in a file whose replies have none
 * @param also other causes that are right, too
 * @param provider who says it: a mail provider, a server's or a program's name, as the file has it
 */
record LabelledReply(String id, Symptom symptom, Cause label, Set<Cause> also, String provider) {

    private static final Map<String, Phase> STAGES = Map.of(
            "connect", Phase.GREETING,
            "ehlo", Phase.EHLO,
            "starttls", Phase.TLS,
            "auth", Phase.AUTH,
            "mail", Phase.MAIL,
            "rcpt", Phase.RCPT,
            "data", Phase.DATA,
            "eod", Phase.END_OF_DATA);

    static List<LabelledReply> all(Stream<String> lines) {
        return lines.map(JsonParser::parseString)
                .map(JsonElement::getAsJsonObject)
                .map(LabelledReply::of)
                .toList();
    }

    private static LabelledReply of(JsonObject object) {
        Reply reply = Reply.parse(object.get("reply").getAsString());
        return new LabelledReply(
                text(object, "id").orElse(""),
                symptom(reply, text(object, "stage").map(stage -> phase(reply, stage))),
                Cause.of(object.get("label").getAsString()),
                also(object),
                object.get("provider").getAsString());
    }

    private static Optional<String> text(JsonObject object, String member) {
        return Optional.ofNullable(object.get(member))
                .filter(value -> !value.isJsonNull())
                .map(JsonElement::getAsString);
    }

    private static Phase phase(Reply reply, String stage) {
        boolean beforeAnyReply = stage.equals("connect") && reply.code() == 0;
        return beforeAnyReply ? Phase.CONNECT : Objects.requireNonNull(STAGES.get(stage), stage);
    }

    private static Symptom symptom(Reply reply, Optional<Phase> phase) {
        Symptom said = Symptom.of(reply);
        return new Symptom(
                phase,
                said.reply(),
                said.breakage(),
                said.port(),
                said.security(),
                said.loggedIn(),
                said.capabilities(),
                said.provider(),
                said.profile(),
                said.recipient(),
                said.author(),
                said.network(),
                said.others());
    }

    private static Set<Cause> also(JsonObject object) {
        return Stream.ofNullable(object.getAsJsonArray("also"))
                .flatMap(causes -> StreamSupport.stream(causes.spliterator(), false))
                .map(JsonElement::getAsString)
                .map(Cause::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}

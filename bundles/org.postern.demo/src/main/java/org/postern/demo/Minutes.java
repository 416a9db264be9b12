// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;

/** Keeps a record for a program, and writes it as one JSON object at the end. */
final class Minutes implements Telling {
    private final PrintStream out;
    private final JsonArray chapters = new JsonArray();

    Minutes(PrintStream out) {
        this.out = out;
    }

    @Override
    public void opening(Servers servers) {
        // the servers are in the record’s end, with what they received
    }

    @Override
    public void chapter(Chapter chapter) {
        JsonObject fields = new JsonObject();
        fields.addProperty("network", chapter.place().id());
        fields.addProperty("messageId", chapter.messageId());
        fields.add("sent", fields(chapter.sent()));
        chapter.remedy().map(Remedy::id).ifPresent(id -> fields.addProperty("remedy", id));
        chapter.mended().ifPresent(mended -> fields.add("mended", fields(mended)));
        fields.addProperty("relayConnections", chapter.relayConnections());
        chapters.add(fields);
    }

    private static JsonObject fields(Delivery delivery) {
        JsonObject fields = new JsonObject();
        fields.addProperty("accepted", delivery.accepted());
        delivery.selection().profile().map(SmtpProfile::id).ifPresent(id -> fields.addProperty("profile", id));
        fields.addProperty("by", delivery.selection().by().name().toLowerCase(Locale.ROOT));
        fields.addProperty("reason", delivery.selection().reason());
        refusal(delivery).ifPresent(reply -> fields.addProperty("refusal", reply));
        delivery.diagnosis().ifPresent(diagnosis -> {
            fields.addProperty("cause", diagnosis.cause().id());
            fields.addProperty("happened", diagnosis.happened());
        });
        return fields;
    }

    private static Optional<String> refusal(Delivery delivery) {
        return delivery.attempt().map(Attempt::steps).stream()
                .flatMap(List::stream)
                .map(Step::reply)
                .flatMap(Optional::stream)
                .filter(reply -> reply.code() >= 400)
                .map(Reply::toString)
                .findFirst();
    }

    @Override
    public void ending(Servers servers, List<String> missing) {
        JsonObject record = new JsonObject();
        record.addProperty("ok", missing.isEmpty());
        record.add("chapters", chapters);
        JsonObject received = new JsonObject();
        received.add(Cast.RELAY, received(servers.relay()));
        received.add(Cast.COMPANY, received(servers.company()));
        record.add("received", received);
        record.add("missing", array(missing.stream().map(JsonPrimitive::new).toList()));
        out.println(new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(record));
    }

    private static JsonArray received(DemoServer server) {
        return array(server.received().stream()
                .map(message -> new JsonPrimitive(message.messageId()))
                .toList());
    }

    private static JsonArray array(List<? extends JsonElement> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.cli.console.Fields;

/** A network snapshot as JSON: what {@code network --json} prints and {@code select --network} reads. */
public final class Snapshots {
    private static final int MOST_SIGNALS = 1_000;
    private static final String HINT = "\nSee ";

    private Snapshots() {}

    public static Map<String, @Nullable Object> fields(NetworkSnapshot snapshot) {
        return new Fields()
                .with("offline", snapshot.offline())
                .with("primaryInterface", snapshot.primaryInterface())
                .with(
                        "signals",
                        snapshot.signals().stream().map(Snapshots::fields).toList())
                .map();
    }

    private static Map<String, @Nullable Object> fields(Signal signal) {
        return new Fields()
                .with("name", signal.name().id())
                .with("value", signal.value())
                .with("interface", signal.interfaceName())
                .with("source", signal.source())
                .with("imitable", signal.imitable())
                .map();
    }

    /**
     * Reads it back; members it does not know are passed over.
     *
     * @throws IllegalArgumentException with what is wrong and where
     */
    public static NetworkSnapshot read(Reader text) {
        try (JsonReader json = new JsonReader(text)) {
            List<Signal> signals = signals(json);
            expect(json, JsonToken.END_DOCUMENT);
            return new NetworkSnapshot(signals);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()).split(HINT)[0], e);
        }
    }

    private static List<Signal> signals(JsonReader json) throws IOException {
        Optional<List<Signal>> signals = Optional.empty();
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("signals")) {
                signals = Optional.of(list(json));
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        return signals.orElseThrow(() -> new IllegalArgumentException("the list “signals” is missing"));
    }

    private static List<Signal> list(JsonReader json) throws IOException {
        List<Signal> signals = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            if (signals.size() == MOST_SIGNALS) {
                throw new IllegalArgumentException("more than " + MOST_SIGNALS + " signals at " + json.getPath());
            }
            signals.add(signal(json));
        }
        json.endArray();
        return signals;
    }

    private static Signal signal(JsonReader json) throws IOException {
        String place = json.getPath();
        SignalReader members = new SignalReader();
        json.beginObject();
        while (json.hasNext()) {
            members.read(json.nextName(), json);
        }
        json.endObject();
        return members.signal(place);
    }

    private static void expect(JsonReader json, JsonToken token) throws IOException {
        if (json.peek() != token) {
            throw new IllegalArgumentException("something follows the end at " + json.getPath());
        }
    }

    /** The members of one signal as they come. */
    private static final class SignalReader {
        private Optional<String> name = Optional.empty();
        private Optional<String> value = Optional.empty();
        private Optional<String> interfaceName = Optional.empty();
        private String source = "";
        private boolean imitable = true;

        void read(String member, JsonReader json) throws IOException {
            switch (member) {
                case "name" -> name = Optional.of(json.nextString());
                case "value" -> value = Optional.of(json.nextString());
                case "interface" -> interfaceName = optional(json);
                case "source" -> source = json.nextString();
                case "imitable" -> imitable = json.nextBoolean();
                default -> json.skipValue();
            }
        }

        Signal signal(String place) {
            return new Signal(
                    new SignalName(name.orElseThrow(() -> missing("name", place))),
                    value.orElseThrow(() -> missing("value", place)),
                    interfaceName,
                    source,
                    imitable);
        }

        private static Optional<String> optional(JsonReader json) throws IOException {
            if (json.peek() == JsonToken.NULL) {
                json.nextNull();
                return Optional.empty();
            }
            return Optional.of(json.nextString());
        }

        private static IllegalArgumentException missing(String member, String place) {
            return new IllegalArgumentException("“" + member + "” is missing at " + place);
        }
    }
}

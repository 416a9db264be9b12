// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.Place;
import org.postern.api.settings.Pin;

/** The pin as JSON, which only Postern writes. What cannot be read pins nothing. */
final class PinJson {

    private static final String PROFILE = "profile";
    private static final String UNTIL = "until";
    private static final String PLACE = "place";
    private static final String NETWORK = "network";
    private static final String GATEWAY = "gateway";
    private static final String VPNS = "vpns";
    private static final String CONNECTIVITY = "connectivity";

    private PinJson() {}

    static String write(Pin pin) {
        JsonObject json = new JsonObject();
        json.addProperty(PROFILE, pin.profileId());
        put(json, UNTIL, pin.until().map(Instant::toString));
        pin.place().ifPresent(place -> json.add(PLACE, place(place)));
        return json + "\n";
    }

    static Optional<Pin> read(String text) {
        try {
            JsonObject json = new Gson().fromJson(text, JsonObject.class);
            return Optional.ofNullable(json)
                    .flatMap(pin -> text(pin, PROFILE))
                    .map(profile -> new Pin(
                            profile,
                            text(json, UNTIL).map(Instant::parse),
                            Optional.ofNullable(json.getAsJsonObject(PLACE)).map(PinJson::place)));
        } catch (JsonParseException
                | DateTimeException
                | ClassCastException
                | IllegalStateException
                | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static JsonObject place(Place place) {
        JsonObject json = new JsonObject();
        place.network().ifPresent(network -> json.add(NETWORK, network(network)));
        put(json, GATEWAY, place.gateway());
        JsonArray vpns = new JsonArray();
        place.vpns().stream().sorted().forEach(vpns::add);
        json.add(VPNS, vpns);
        put(json, CONNECTIVITY, place.connectivity());
        return json;
    }

    private static Place place(JsonObject json) {
        Set<String> vpns = new HashSet<>();
        Optional.ofNullable(json.getAsJsonArray(VPNS))
                .ifPresent(all -> all.forEach(vpn -> vpns.add(vpn.getAsString())));
        return new Place(
                Optional.ofNullable(json.getAsJsonObject(NETWORK)).map(PinJson::network),
                text(json, GATEWAY),
                vpns,
                text(json, CONNECTIVITY));
    }

    private static JsonObject network(Fingerprint network) {
        JsonObject json = new JsonObject();
        json.addProperty("medium", network.medium());
        put(json, "gatewayMac", network.gatewayMac());
        put(json, "ssid", network.ssid());
        put(json, "connectionUuid", network.connectionUuid());
        put(json, "security", network.security());
        put(json, "prefix", network.prefix());
        put(json, "domain", network.domain());
        return json;
    }

    private static Fingerprint network(JsonObject json) {
        return new Fingerprint(
                text(json, "medium").orElse(""),
                text(json, "gatewayMac"),
                text(json, "ssid"),
                text(json, "connectionUuid"),
                text(json, "security"),
                text(json, "prefix"),
                text(json, "domain"));
    }

    private static void put(JsonObject json, String name, Optional<String> value) {
        value.ifPresent(present -> json.addProperty(name, present));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(value -> value.getAsString());
    }
}

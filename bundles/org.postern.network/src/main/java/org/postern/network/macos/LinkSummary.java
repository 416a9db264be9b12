// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Passive;

/** What {@code ipconfig getsummary} says of a Wi-Fi interface. Who has no leave to know places gets {@code <redacted>}. */
record LinkSummary(String on, String text) {

    private static final String SOURCE = "ipconfig getsummary";
    private static final String REDACTED = "<redacted>";

    List<Signal> signals() {
        Optional<String> ssid = value("SSID");
        return Stream.of(
                        ssid.map(name -> signal(SignalName.SSID, name)),
                        value("BSSID")
                                .filter(mac -> mac.matches("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}"))
                                .map(mac -> signal(SignalName.BSSID, mac.toLowerCase(Locale.ROOT))),
                        ssid.flatMap(name -> value("Security"))
                                .flatMap(LinkSummary::security)
                                .map(security -> signal(SignalName.WIFI_SECURITY, security)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Signal signal(SignalName name, String value) {
        return Passive.on(on, name, value, SOURCE);
    }

    private Optional<String> value(String key) {
        return Pattern.compile("(?m)^ *" + key + " : (.+)$")
                .matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(value -> !value.equals(REDACTED))
                .findFirst();
    }

    /** Such as {@code WPA2_PSK}, {@code WPA3_SAE}, {@code WPA2_8021X}, {@code NONE}. */
    private static Optional<String> security(String said) {
        String name = said.toUpperCase(Locale.ROOT);
        if (name.equals("NONE") || name.equals("OPEN")) {
            return Optional.of("none");
        }
        return Stream.of("8021X=enterprise", "ENTERPRISE=enterprise", "SAE=sae", "OWE=owe", "PSK=psk", "WEP=wep")
                .map(entry -> entry.split("="))
                .filter(entry -> name.contains(entry[0]))
                .map(entry -> entry[1])
                .findFirst();
    }
}

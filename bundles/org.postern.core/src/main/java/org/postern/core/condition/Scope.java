// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Parameters;

/** Which interfaces a condition speaks of: the primary network, unless its parameter {@code on} widens it. */
enum Scope {
    PRIMARY {
        @Override
        List<Signal> signals(NetworkSnapshot snapshot, SignalName name) {
            return snapshot.primary(name);
        }
    },
    ANY {
        @Override
        List<Signal> signals(NetworkSnapshot snapshot, SignalName name) {
            return snapshot.of(name).filter(s -> !isOf(snapshot, s, "virtual")).toList();
        }
    },
    WIFI {
        @Override
        List<Signal> signals(NetworkSnapshot snapshot, SignalName name) {
            return snapshot.of(name).filter(s -> isOf(snapshot, s, "wifi")).toList();
        }
    },
    VPN {
        @Override
        List<Signal> signals(NetworkSnapshot snapshot, SignalName name) {
            return snapshot.of(name).filter(s -> isOf(snapshot, s, "vpn")).toList();
        }
    };

    static final String PARAMETER = "on";

    abstract List<Signal> signals(NetworkSnapshot snapshot, SignalName name);

    /** @throws IllegalArgumentException if the parameter names none */
    static Scope of(Parameters parameters) {
        return valueOf(parameters.one(PARAMETER, "primary").toUpperCase(Locale.ROOT));
    }

    private static boolean isOf(NetworkSnapshot snapshot, Signal signal, String kind) {
        Optional<String> name = signal.interfaceName();
        return name.isPresent()
                && snapshot.of(SignalName.INTERFACE)
                        .anyMatch(
                                i -> i.interfaceName().equals(name) && i.value().equals(kind));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.postern.api.gateway.Gateway;
import org.postern.api.settings.Secret;
import org.postern.api.settings.SettingsException;

/** A gateway whose settings are in memory, and which gives the same secret to all. */
public final class MemoryGateway implements Gateway {

    private final List<String> clients = new ArrayList<>();
    private OptionalInt port = OptionalInt.empty();
    private boolean on;

    @Override
    public boolean on() {
        return on;
    }

    @Override
    public OptionalInt port() {
        return port;
    }

    @Override
    public void switchOn(OptionalInt wished) {
        on = true;
        port = wished;
    }

    @Override
    public void switchOff() {
        on = false;
    }

    @Override
    public List<String> clients() {
        return List.copyOf(clients);
    }

    @Override
    public Secret admit(String name, Way way) {
        clients.add(way == Way.QUEUE ? name + " (queue)" : name);
        return new Secret("once-only".toCharArray());
    }

    @Override
    public void revoke(String name) {
        if (!clients.remove(name)) {
            throw new SettingsException("None is called " + name + ".");
        }
    }
}

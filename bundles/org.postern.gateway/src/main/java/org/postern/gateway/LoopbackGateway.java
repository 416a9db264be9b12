// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.gateway.Gateway;
import org.postern.api.mail.Visible;
import org.postern.api.settings.Home;
import org.postern.api.settings.Secret;
import org.postern.api.settings.SettingsException;

/** The gateway's settings in the user's home. */
@Component
public final class LoopbackGateway implements Gateway {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final int SECRET_OCTETS = 18;
    private static final int HIGHEST_PORT = 65_535;

    private final GatewayFile file;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public LoopbackGateway(@Reference(policyOption = ReferencePolicyOption.GREEDY) Home home) {
        file = file(home);
    }

    static GatewayFile file(Home home) {
        return new GatewayFile(home.config().resolve("gateway.properties"));
    }

    @Override
    public boolean on() {
        return file.read().on();
    }

    @Override
    public OptionalInt port() {
        return file.read().port();
    }

    @Override
    public void switchOn(OptionalInt port) {
        file.change(before -> before.switchedOn(choose(port, before)));
    }

    /** The port it had is its own, whether it is listening there now or not. */
    private static int choose(OptionalInt wished, GatewayState before) {
        if (wished.isEmpty()) {
            return before.port().orElseGet(LoopbackPorts::any);
        }
        int port = wished.getAsInt();
        if (port < 1 || port > HIGHEST_PORT) {
            throw new SettingsException(Words.text("port.range", Integer.toString(port)));
        }
        if (!wished.equals(before.port()) && !LoopbackPorts.free(port)) {
            throw taken(port);
        }
        return port;
    }

    static SettingsException taken(int port) {
        return new SettingsException(Words.text(
                "port.taken", Integer.toString(port), User.ofThisProcess().listener(port)));
    }

    @Override
    public void switchOff() {
        file.change(GatewayState::switchedOff);
    }

    @Override
    public List<String> clients() {
        return file.read().clients().keySet().stream().sorted().toList();
    }

    @Override
    public Secret admit(String name, Way way) {
        if (!name.matches(NAME)) {
            throw new SettingsException(Words.text("client.name", Visible.text(name)));
        }
        byte[] octets = new byte[SECRET_OCTETS];
        random.nextBytes(octets);
        String secret = Base64.getUrlEncoder().encodeToString(octets);
        file.change(before -> before.with(name, Admission.of(secret, way)));
        return new Secret(secret.toCharArray());
    }

    @Override
    public void revoke(String name) {
        file.change(before -> {
            if (!before.clients().containsKey(name)) {
                throw new SettingsException(Words.text("client.none", Visible.text(name)));
            }
            return before.without(name);
        });
    }
}

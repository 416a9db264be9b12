// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.settings.Secret;
import org.postern.api.settings.SettingsException;

class LoopbackGatewayTest {

    private final Path folder;

    private final LoopbackGateway gateway;
    private final Path file;

    LoopbackGatewayTest(@TempDir Path folder) {
        this.folder = folder;
        gateway = new LoopbackGateway(new TestHome(folder));
        file = folder.resolve("config/gateway.properties");
    }

    @Test
    void isOffAtFirst() {
        assertFalse(gateway.on());
        assertEquals(OptionalInt.empty(), gateway.port());
    }

    @Test
    void keepsTheRandomPortItWasGiven() {
        gateway.switchOn(OptionalInt.empty());
        OptionalInt port = gateway.port();
        gateway.switchOff();
        gateway.switchOn(OptionalInt.empty());

        assertTrue(gateway.on());
        assertTrue(port.getAsInt() >= 20_000);
        assertEquals(port, gateway.port());
    }

    @Test
    void saysWhoHasThePort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            SettingsException refused =
                    assertThrows(SettingsException.class, () -> gateway.switchOn(OptionalInt.of(other.getLocalPort())));

            assertTrue(
                    refused.getMessage().startsWith("Port " + other.getLocalPort() + " is taken by another program"));
            assertFalse(gateway.on());
        }
    }

    @Test
    void keepsOnlyAHashOfASecret() throws IOException {
        Secret secret = gateway.admit("mutt");

        String kept = Files.readString(file);

        assertFalse(kept.contains(new String(secret.characters())));
        assertEquals(List.of("mutt"), gateway.clients());
        assertTrue(LoopbackGateway.file(new TestHome(folder))
                .read()
                .clients()
                .get("mutt")
                .admits(text(secret)));
    }

    @Test
    void givesAKnownClientAnotherSecret() {
        String first = text(gateway.admit("mutt"));
        String second = text(gateway.admit("mutt"));

        assertNotEquals(first, second);
        assertEquals(List.of("mutt"), gateway.clients());
    }

    @Test
    void forgetsWhoIsRevoked() {
        gateway.admit("mutt");

        gateway.revoke("mutt");

        assertEquals(List.of(), gateway.clients());
        assertThrows(SettingsException.class, () -> gateway.revoke("mutt"));
    }

    @Test
    void refusesANameThatCouldBreakItsFile() {
        assertThrows(SettingsException.class, () -> gateway.admit("a=b\nc"));
    }

    @Test
    void namesAFileItCannotRead() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "port = many\n");

        SettingsException bad = assertThrows(SettingsException.class, gateway::on);

        assertEquals(
                "The gateway's settings in " + file + " cannot be read: the port is many, which is no number.",
                bad.getMessage());
    }

    private static String text(Secret secret) {
        return new String(secret.characters());
    }
}

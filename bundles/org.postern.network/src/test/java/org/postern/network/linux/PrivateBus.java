// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A real message bus of our own with an imitated NetworkManager on it. */
final class PrivateBus implements AutoCloseable {

    private final Process daemon;
    private final Process manager;

    PrivateBus(Path socket) throws IOException {
        Files.createDirectories(socket.getParent());
        String address = "unix:path=" + socket;
        daemon =
                start("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address", "--address=" + address);
        firstLine(daemon);
        manager = start("/usr/bin/python3", "src/test/resources/networkmanager.py", address);
        firstLine(manager);
    }

    /** Whether the programs that this takes are installed. */
    static boolean possible() {
        try {
            return start("dbus-daemon", "--version").waitFor() == 0
                    && start("/usr/bin/python3", "-c", "import dbusmock").waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    void tell(String command) throws IOException {
        manager.getOutputStream().write((command + "\n").getBytes());
        manager.getOutputStream().flush();
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(List.of(command))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String firstLine(Process of) throws IOException {
        return Objects.requireNonNull(of.inputReader().readLine(), "It ended before it began.");
    }

    @Override
    public void close() throws IOException {
        manager.getOutputStream().close();
        try {
            manager.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        manager.destroy();
        daemon.destroy();
    }
}

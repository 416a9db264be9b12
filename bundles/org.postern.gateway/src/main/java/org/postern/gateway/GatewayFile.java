// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.postern.api.settings.SettingsException;

/**
 * The gateway's settings on disk: {@code on}, {@code port}, and for each client {@code client.NAME = HASH [queue]}.
 * Replaced as a whole, for its owner only.
 */
record GatewayFile(Path path) {

    private static final String CLIENT = "client.";

    /** @throws SettingsException naming file and line, if it cannot be understood */
    GatewayState read() {
        try {
            return Files.exists(path) ? parse(Files.readString(path)) : GatewayState.FIRST;
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(Words.text("file.unreadable", path, String.valueOf(e.getMessage())), e);
        }
    }

    /** One change at a time, of all processes. */
    synchronized void change(UnaryOperator<GatewayState> change) {
        Path lock = path.resolveSibling("gateway.lock");
        try {
            OwnerOnly.folder(path.getParent());
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock(); // closing the channel frees it
                write(change.apply(read()));
            }
        } catch (IOException e) {
            throw new SettingsException(Words.text("file.unwritable", path, String.valueOf(e.getMessage())), e);
        }
    }

    private void write(GatewayState state) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("on", Boolean.toString(state.on()));
        state.port().ifPresent(port -> properties.setProperty("port", Integer.toString(port)));
        state.clients().forEach((name, admission) -> properties.setProperty(CLIENT + name, admission.text()));
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path fresh = Files.createTempFile(path.getParent(), ".gateway", ".tmp"); // the JDK makes it owner-only
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(text.toString()));
                channel.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static GatewayState parse(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, Admission> clients = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(CLIENT)) {
                clients.put(key.substring(CLIENT.length()), Admission.read(properties.getProperty(key)));
            }
        }
        return new GatewayState(
                Boolean.parseBoolean(properties.getProperty("on")), port(properties.getProperty("port", "")), clients);
    }

    private static OptionalInt port(String value) {
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(Words.text("file.port", value));
        }
        return OptionalInt.of(Integer.parseInt(value));
    }
}

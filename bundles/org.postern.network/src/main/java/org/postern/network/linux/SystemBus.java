// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.types.Variant;

/** A connection to the message bus, through dbus-java. The only class that knows the library, which may be missing. */
final class SystemBus implements BusObjects, AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;

    private final DBusConnection connection;
    private final String service;

    /** @throws IOException if there is no bus, or it does not let us */
    SystemBus(String address, String service) throws IOException {
        this.connection = connection(address);
        this.service = service;
    }

    private static DBusConnection connection(String address) throws IOException {
        try {
            return DBusConnectionBuilder.forAddress(address)
                    .withShared(false)
                    .transportConfig()
                    .withTimeout(CONNECT_MILLIS)
                    // in OSGi the thread's own loader sees no transport
                    .withServiceLoaderClassLoader(DBusConnection.class.getClassLoader())
                    .back()
                    .build();
        } catch (DBusException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Tells when properties of that object change. */
    void follow(String path, Runnable changed) throws IOException {
        try {
            connection.addGenericSigHandler(propertiesChanged(path), signal -> changed.run());
        } catch (DBusException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static DBusMatchRule propertiesChanged(String path) {
        return DBusMatchRuleBuilder.create()
                .withType("signal")
                .withInterface("org.freedesktop.DBus.Properties")
                .withMember("PropertiesChanged")
                .withPath(path)
                .build();
    }

    @Override
    public Map<String, Object> properties(String path, String interfaceName) {
        try {
            Properties object = connection.getRemoteObject(service, path, Properties.class);
            return map(object.GetAll(interfaceName));
        } catch (DBusException | DBusExecutionException e) {
            return Map.of(); // it has gone, or never was
        }
    }

    private static Map<String, Object> map(Map<?, ?> from) {
        Map<String, Object> to = new HashMap<>();
        from.forEach((name, value) -> to.put(String.valueOf(name), plain(value)));
        return to;
    }

    private static Object plain(Object value) {
        if (value instanceof Variant<?> variant) {
            return plain(variant.getValue());
        }
        if (value instanceof DBusPath path) {
            return path.getPath();
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        return value instanceof Object[] array ? list(Stream.of(array).toList()) : value;
    }

    private static Object list(List<?> list) {
        if (!list.isEmpty() && list.get(0) instanceof Byte) {
            byte[] bytes = new byte[list.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = list.get(i) instanceof Byte octet ? octet : 0;
            }
            return bytes;
        }
        return list.stream().map(SystemBus::plain).collect(Collectors.toList());
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}

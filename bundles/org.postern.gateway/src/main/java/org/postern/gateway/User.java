// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The user who runs this process: nobody else on the computer may use the gateway, where the system tells who is who. */
record User(SocketTable sockets, int uid) {

    private static final int UNKNOWN = -1;

    static User ofThisProcess() {
        SocketTable sockets = SocketTable.ofThisComputer();
        return new User(sockets, sockets.tells() ? own() : UNKNOWN);
    }

    private static int own() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the other end of the connection is this user's. */
    boolean owns(Socket connection) {
        if (!sockets.tells()) {
            return true;
        }
        OptionalInt peer = sockets.peer((InetSocketAddress) connection.getRemoteSocketAddress(), (InetSocketAddress)
                connection.getLocalSocketAddress());
        return peer.isPresent() && peer.getAsInt() == uid;
    }

    /** Who listens on the port that cannot be had, in words. */
    String listener(int port) {
        OptionalInt listener = sockets.listener(port);
        if (listener.isEmpty()) {
            return Words.text("port.someone");
        }
        return Words.text(listener.getAsInt() == uid ? "port.own" : "port.other", listener.getAsInt());
    }
}

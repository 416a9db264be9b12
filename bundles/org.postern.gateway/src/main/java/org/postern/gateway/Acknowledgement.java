// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Optional;

/**
 * Tells a client at once that its packet has come. Many leave Nagle's algorithm on and do not send the end of a message
 * before they know; the system lets them wait for 40 ms. Where it has no TCP_QUICKACK, they wait.
 *
 * @param option the system forgets it by and by
 */
record Acknowledgement(Socket socket, Optional<SocketOption<Boolean>> option) {

    @SuppressWarnings("unchecked") // the type was looked at
    static Acknowledgement on(Socket socket) {
        return new Acknowledgement(
                socket,
                socket.supportedOptions().stream()
                        .filter(option -> option.name().equals("TCP_QUICKACK") && option.type() == Boolean.class)
                        .map(option -> (SocketOption<Boolean>) option)
                        .findFirst());
    }

    void now() throws IOException {
        if (option.isPresent()) {
            socket.setOption(option.get(), true);
        }
    }
}

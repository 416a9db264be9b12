// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The server a host has in its own settings: takes every message, one connection after the other. */
final class HostsServer implements AutoCloseable {

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;

    HostsServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "host's server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    boolean gotMail() {
        return heard.contains("DATA");
    }

    private void serve() {
        try {
            while (true) {
                talk(socket.accept());
            }
        } catch (IOException e) {
            heard.add("(closed)");
        }
    }

    private void talk(Socket client) throws IOException {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 hello\r\n");
            out.flush();
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                data = line.equals("DATA") || data && !line.equals(".");
                if (line.equals("DATA") || !data) {
                    out.print(data ? "354 go on\r\n" : line.equals("QUIT") ? "221 bye\r\n" : "250 fine\r\n");
                    out.flush();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

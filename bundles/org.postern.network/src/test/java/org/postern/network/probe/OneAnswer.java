// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server on loopback that says its text to each who connects, and remembers the lines it hears before it hangs up. */
final class OneAnswer implements AutoCloseable {

    private final ServerSocket server;
    private final String first;
    private final Function<String, String> answer;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param answer to each line; empty for none */
    OneAnswer(ServerSocket server, String first, Function<String, String> answer) {
        this.server = server;
        this.first = first;
        this.answer = answer;
        Thread thread = new Thread(this::serve, "one answer");
        thread.setDaemon(true);
        thread.start();
    }

    static OneAnswer plain(String first, Function<String, String> answer) throws IOException {
        return new OneAnswer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), first, answer);
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                say(client, first);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    say(client, answer.apply(line));
                }
            } catch (IOException e) {
                // the client has heard enough, or the test is over
            }
        }
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

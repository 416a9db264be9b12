// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A server in clear that takes every message, and ends a connection after so many octets said or heard. It knows which
 * messages it had with their final dot, whether or not it could say so.
 */
public final class CuttingServer implements AutoCloseable {

    private static final String DOT = "\r\n.\r\n";

    /** What is counted until the cut. */
    public enum Side {
        SAID,
        HEARD
    }

    /**
     * What the server knows of a connection that has ended.
     *
     * @param goAhead whether it had asked for the message
     * @param whole whether it had the message with its final dot
     * @param confirmed whether it had said so to the last octet
     */
    public record Seen(int said, int heard, boolean goAhead, boolean whole, boolean confirmed) {}

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = new Thread(this::run, "cutting server");
    private Side side = Side.SAID;
    private int limit = Integer.MAX_VALUE;
    private Seen seen = new Seen(0, 0, false, false, false);

    public CuttingServer() throws IOException {
        thread.start();
    }

    /** On the loopback address. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Where the next connection ends. */
    public synchronized void cut(Side what, int octets) {
        side = what;
        limit = octets;
    }

    /** The connection that ended last, once it has. */
    public Seen seen() {
        synchronized (thread) {
            return seen;
        }
    }

    /** Every message it had whole, one after another. */
    public List<String> messages() {
        synchronized (thread) {
            return List.copyOf(messages);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                try (Socket accepted = listening.accept()) {
                    synchronized (thread) {
                        play(accepted);
                    }
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void play(Socket accepted) {
        Line line = line(accepted);
        try {
            line.converse();
        } catch (IOException e) {
            // cut, by us or by the client
        } finally {
            seen = new Seen(line.said, line.heard, line.goAhead, line.whole, line.confirmed);
        }
    }

    private synchronized Line line(Socket accepted) {
        return new Line(accepted, side, limit);
    }

    /** One connection. */
    private final class Line {

        private final Socket socket;
        private final Side side;
        private final int limit;
        private int said;
        private int heard;
        private boolean goAhead;
        private boolean whole;
        private boolean confirmed;

        Line(Socket socket, Side side, int limit) {
            this.socket = socket;
            this.side = side;
            this.limit = limit;
        }

        void converse() throws IOException {
            say("220 cutting.example ready");
            String command = hear("\r\n");
            while (!command.startsWith("QUIT")) {
                switch (command.substring(0, 4)) {
                    case "EHLO" -> say("250-cutting.example\r\n250 8BITMIME");
                    case "DATA" -> message();
                    default -> say("250 fine");
                }
                command = hear("\r\n");
            }
            say("221 bye");
        }

        private void message() throws IOException {
            say("354 go on");
            goAhead = true;
            String text = hear(DOT);
            whole = true;
            messages.add(text);
            say("250 taken");
            confirmed = true;
        }

        private void say(String reply) throws IOException {
            byte[] octets = (reply + "\r\n").getBytes(StandardCharsets.US_ASCII);
            int count = side == Side.SAID ? Math.min(limit - said, octets.length) : octets.length;
            socket.getOutputStream().write(octets, 0, count);
            said += count;
            if (count < octets.length) {
                throw new IOException("cut");
            }
        }

        private boolean over() {
            return (side == Side.SAID ? said : heard) >= limit;
        }

        private String hear(String end) throws IOException {
            InputStream in = socket.getInputStream();
            StringBuilder text = new StringBuilder();
            while (text.length() < end.length() || text.indexOf(end, text.length() - end.length()) < 0) {
                int octet = over() ? -1 : in.read();
                if (octet < 0) {
                    throw new IOException("cut");
                }
                heard++;
                text.append((char) octet);
            }
            return text.toString();
        }
    }
}

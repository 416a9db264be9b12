// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postern.api.profile.ProxyServer;

/** A proxy for one connection, which leads to a port of this computer whatever name it is asked for, or answers what it is told to. */
final class LoopbackProxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked;

    /** What answers the client, after which it is led to the port; false ends it. */
    private interface Greeting {
        boolean greet(DataInputStream in, OutputStream out) throws IOException;
    }

    private LoopbackProxy(int port, Greeting greeting, List<String> asked) throws IOException {
        this.asked = asked;
        threads.execute(() -> serve(port, greeting));
    }

    /** @param answer the reply field of RFC 1928 §6; 0 for yes */
    private record Socks(List<String> asked, int answer) implements Greeting {

        @Override
        public boolean greet(DataInputStream in, OutputStream out) throws IOException {
            in.skipNBytes(3);
            out.write(new byte[] {5, 0});
            in.skipNBytes(4);
            String name = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
            asked.add(name + ":" + in.readUnsignedShort());
            out.write(new byte[] {5, (byte) answer, 0, 1, 127, 0, 0, 1, 0, 1});
            return answer == 0;
        }
    }

    private record Http(List<String> asked, String status) implements Greeting {

        @Override
        public boolean greet(DataInputStream in, OutputStream out) throws IOException {
            StringBuilder request = new StringBuilder();
            while (request.indexOf("\r\n\r\n") < 0) {
                request.append((char) in.readUnsignedByte());
            }
            asked.add(request.substring(0, request.indexOf(" HTTP")));
            out.write(("HTTP/1.1 " + status + "\r\nVia: us\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return status.startsWith("2");
        }
    }

    static LoopbackProxy socks(int port, int answer) throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        return new LoopbackProxy(port, new Socks(asked, answer), asked);
    }

    static LoopbackProxy http(int port, String status) throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        return new LoopbackProxy(port, new Http(asked, status), asked);
    }

    ProxyServer as(ProxyServer.Kind kind) {
        return new ProxyServer(kind, "127.0.0.1", door.getLocalPort());
    }

    List<String> asked() {
        return asked;
    }

    private void serve(int port, Greeting greeting) {
        try (Socket client = door.accept()) {
            if (greeting.greet(new DataInputStream(client.getInputStream()), client.getOutputStream())) {
                try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    threads.execute(() -> pump(server, client));
                    client.getInputStream().transferTo(server.getOutputStream());
                }
            }
        } catch (IOException e) {
            // the test is over, or sees that nothing came through
        }
    }

    private static void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // one of them has hung up
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}

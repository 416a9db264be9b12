// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import org.postern.testing.Identity;

/**
 * A web server on loopback that speaks https, answers what a test told it, and of all else that there is no such file.
 */
final class Site implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final Identity identity;
    private final SSLServerSocket listening;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch dripping = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    Site() throws IOException, GeneralSecurityException {
        this("dns:localhost,ip:127.0.0.1");
    }

    /** @param names one that no other site has leads to a certificate of its own */
    Site(String names) throws IOException, GeneralSecurityException {
        identity = Identity.named(names);
        listening = (SSLServerSocket)
                identity.context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Writes one answer. */
    @FunctionalInterface
    private interface Page {
        void write(OutputStream out) throws IOException;
    }

    Site file(String path, byte[] body) {
        return page(path, out -> {
            out.write(head("200 OK", "Content-Length: " + body.length));
            out.write(body);
        });
    }

    Site redirect(String path, String location) {
        return page(path, out -> out.write(head("302 Found", "Content-Length: 0\r\nLocation: " + location)));
    }

    /** Begins a file and never comes to its end. */
    Site drip(String path) {
        return page(path, out -> {
            out.write(head("200 OK", "Content-Length: 100000"));
            out.write('<');
            out.flush();
            dripping.countDown();
            await(closed);
        });
    }

    private Site page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    private static byte[] head(String status, String fields) {
        return ("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + fields + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    String address(String path) {
        return "https://localhost:" + listening.getLocalPort() + path;
    }

    /** As the world has them, but all here. */
    Places places() {
        return new Places(
                address("/autoconfig.DOMAIN/config.xml"), address("/DOMAIN/config.xml"), address("/database/DOMAIN"));
    }

    /** A client on a computer that knows the authority of this site and no other. */
    HttpsWeb believer() {
        return new HttpsWeb(() -> List.of(identity.certificate()), CONNECTING);
    }

    /** What was asked for, with its query. */
    List<String> asked() {
        return asked;
    }

    void awaitDrip() throws InterruptedException {
        if (!dripping.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asked for the dripping file");
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = String.valueOf(in.readLine());
            while (!String.valueOf(in.readLine()).isEmpty()) {
                // the header fields tell nothing
            }
            String target = line.split(" ")[1];
            asked.add(target);
            Page missing = out -> out.write(head("404 Not Found", "Content-Length: 0"));
            pages.getOrDefault(target.replaceAll("\\?.*", ""), missing).write(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // a client that does not believe us, or has heard enough
        }
    }

    private static void start(Runnable body) {
        Thread thread = new Thread(body, "site");
        thread.setDaemon(true);
        thread.start();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the browser brings the issuer's answer: one page on this computer, on a port of its own (RFC 8252 §7.3). The first
 * answer counts; nothing else is there to be seen.
 */
final class LoopbackRedirect implements AutoCloseable {

    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackRedirect::daemon);
    private final CompletableFuture<URI> answer = new CompletableFuture<>();
    private final URI address;

    /** @param registered the address as the issuer knows it, without port */
    LoopbackRedirect(URI registered) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        address = URI.create(
                "http://" + registered.getHost() + ":" + server.getAddress().getPort()
                        + Optional.ofNullable(registered.getRawPath()).orElse(""));
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "Postern sign-in");
        thread.setDaemon(true);
        return thread;
    }

    URI address() {
        return address;
    }

    /**
     * The address that the browser came to, with the answer in its query.
     *
     * @throws TimeoutException if it did not come
     */
    URI await(Duration patience) throws InterruptedException, TimeoutException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean ours = ours(exchange)
                    && answer.complete(
                            URI.create(address + "?" + exchange.getRequestURI().getRawQuery()));
            byte[] page = ours ? page() : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.sendResponseHeaders(ours ? FOUND : NOT_FOUND, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
        }
    }

    /** Under our very name, so that no web page comes in by a name of its own that leads here. */
    private boolean ours(HttpExchange exchange) {
        String path = Optional.ofNullable(address.getRawPath())
                .filter(p -> !p.isEmpty())
                .orElse("/");
        return exchange.getRequestMethod().equals("GET")
                && address.getAuthority().equals(exchange.getRequestHeaders().getFirst("Host"))
                && exchange.getRequestURI().getRawPath().equals(path)
                && exchange.getRequestURI().getRawQuery() != null;
    }

    private static byte[] page() {
        return Words.say("page").getBytes(StandardCharsets.UTF_8);
    }

    /** Lets a page that is being sent arrive. */
    @Override
    public void close() {
        server.stop(1);
        threads.shutdown();
    }
}

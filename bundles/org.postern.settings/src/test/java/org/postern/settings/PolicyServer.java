// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.postern.api.trust.Authorities;
import org.postern.testing.Identity;

/** An https server on the loopback interface. */
final class PolicyServer implements AutoCloseable {

    private final Identity identity;
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> conditions = new CopyOnWriteArrayList<>();

    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    PolicyServer(Identity identity) throws IOException {
        this.identity = identity;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity.context()));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    /** Believes this server. */
    SSLContext trust() {
        Authorities known = () -> List.of(identity.certificate());
        return known.context();
    }

    PolicyServer gives(String path, String text) {
        answers.put(path, exchange -> {
            byte[] octets = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, octets.length);
            exchange.getResponseBody().write(octets);
        });
        return this;
    }

    /** Says that the text is still that one, to whom it gave it before. */
    PolicyServer gives(String path, String text, Map<String, String> headers) {
        gives(path, text);
        Answer whole = Optional.ofNullable(answers.get(path)).orElseThrow();
        answers.put(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            if (headers.containsValue(condition(exchange))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                whole.give(exchange);
            }
        });
        return this;
    }

    PolicyServer refuses(String path, int status) {
        answers.put(path, exchange -> exchange.sendResponseHeaders(status, -1));
        return this;
    }

    PolicyServer redirects(String path, String location) {
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
        return this;
    }

    /** Begins and never ends. */
    PolicyServer drips(String path) {
        answers.put(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });
        return this;
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            conditions.add(condition(exchange));
            answers.getOrDefault(path, unknown -> unknown.sendResponseHeaders(404, -1))
                    .give(exchange);
        }
    }

    private static String condition(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"))
                .or(() -> Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-Modified-Since")))
                .orElse("");
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

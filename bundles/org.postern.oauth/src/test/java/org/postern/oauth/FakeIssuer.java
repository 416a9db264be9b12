// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** An authorization server on the loopback interface that does everything right, unless a test says what to do instead. */
final class FakeIssuer implements AutoCloseable {

    static final String CODE = "code-4711";
    static final String ACCESS = "access-secret-1";
    static final String REFRESH = "refresh-secret-1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> challenges = new ConcurrentHashMap<>();

    FakeIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        at("/.well-known/oauth-authorization-server", exchange -> answer(exchange, 200, metadata(identifier())));
        at("/authorize", this::authorize);
        at("/token", exchange -> answer(exchange, 200, token(exchange)));
        at("/device", exchange -> answer(exchange, 200, """
                {"device_code": "device-secret", "user_code": "WDJB-MJHT", "verification_uri": "%s/activate",
                 "expires_in": 600, "interval": 5}
                """.formatted(identifier())));
        at("/revoke", exchange -> answer(exchange, 200, ""));
    }

    String identifier() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What is to be done there from now on. */
    FakeIssuer at(String path, HttpHandler handler) {
        handlers.put(path, handler);
        return this;
    }

    /** What was asked for: path and form, in order. */
    List<String> asked() {
        return asked;
    }

    long asked(String path) {
        return asked.stream()
                .filter(question -> question.startsWith(path + " "))
                .count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Objects.requireNonNullElse(handlers.get(exchange.getRequestURI().getPath()), (HttpHandler)
                            missing -> answer(missing, 404, ""))
                    .handle(exchange);
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        asked.add("/authorize " + query);
        challenges.put(CODE, query.get("code_challenge"));
        redirect(exchange, query, Map.of("code", CODE, "state", query.get("state"), "iss", identifier()));
    }

    /** Sends the browser back to where it came from, with this answer. */
    static void redirect(HttpExchange exchange, Map<String, String> query, Map<String, String> answer)
            throws IOException {
        String parameters = answer.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        exchange.getResponseHeaders().set("Location", query.get("redirect_uri") + "?" + parameters);
        exchange.sendResponseHeaders(302, -1);
    }

    private String token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        asked.add("/token " + form);
        boolean proven = !"authorization_code".equals(form.get("grant_type"))
                || sha256(form.get("code_verifier")).equals(challenges.get(form.get("code")));
        return proven ? tokens(ACCESS, REFRESH, 3600) : "{\"error\": \"invalid_request\"}";
    }

    static String tokens(String access, String refresh, int seconds) {
        return """
                {"access_token": "%s", "token_type": "Bearer", "refresh_token": "%s", "expires_in": %d}
                """.formatted(access, refresh, seconds);
    }

    String metadata(String identifier) {
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
                 "device_authorization_endpoint": "%s/device", "revocation_endpoint": "%s/revoke",
                 "response_types_supported": ["code"], "authorization_response_iss_parameter_supported": true}
                """.replace("%s/", identifier() + "/").formatted(identifier);
    }

    static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] octets = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
    }

    Map<String, String> form(HttpExchange exchange) throws IOException {
        return form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String sha256(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

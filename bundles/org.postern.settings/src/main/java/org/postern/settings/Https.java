// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * Asks one server for a policy. Redirects lead nowhere else, and a server that takes its time is given up. The way
 * there is that of this Java runtime's proxy selector, which Eclipse's proxy service sets.
 */
final class Https {

    private static final int MOST_REDIRECTS = 3;

    private final PolicyAddress address;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience how long the whole of an answer may take */
    Https(PolicyAddress address, Duration patience, SSLContext trust) {
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.getDefault())
                .build();
    }

    /** @throws IOException if there is no whole answer, with why in words that go on from “it could not be fetched” */
    HttpResponse<byte[]> get(URI uri, Map<String, String> headers, int mostOctets) throws IOException {
        URI asked = uri;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<byte[]> answer = ask(asked, headers, mostOctets);
            if (!redirects(answer.statusCode())) {
                return answer;
            }
            asked = target(asked, answer);
        }
        throw new IOException(Words.text("redirects.circle"));
    }

    private static boolean redirects(int status) {
        return status >= 300 && status < 400 && status != 304;
    }

    private URI target(URI asked, HttpResponse<byte[]> answer) throws IOException {
        String location = answer.headers().firstValue("Location").orElse("");
        try {
            URI target = asked.resolve(location);
            if (address.sameOrigin(target)) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(Words.text("redirects.nowhere", location), e);
        }
        throw new IOException(Words.text("redirects.away", location));
    }

    private HttpResponse<byte[]> ask(URI uri, Map<String, String> headers, int mostOctets) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), info -> new Bounded(mostOctets));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(Words.text("slow", patience.toSeconds()), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Postern is closing", e);
        } finally {
            answer.cancel(true); // frees the connection where there is no whole answer
        }
    }
}

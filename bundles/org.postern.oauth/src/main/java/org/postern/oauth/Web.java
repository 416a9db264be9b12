// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postern.api.profile.Issuer;
import org.postern.api.trust.Authorities;

/** Asks authorization servers: over TLS or on this computer, within a time, without redirects, for answers of bounded size. */
final class Web {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final int MOST_OCTETS = 256 * 1024;

    private final Duration patience;
    private final Authorities authorities;

    /** @param patience for one question, from the first octet to the last */
    Web(Duration patience, Authorities authorities) {
        this.patience = patience;
        this.authorities = authorities;
    }

    /** What is found at this address. */
    HTTPResponse get(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address).GET(), address);
    }

    HTTPResponse send(HTTPRequest question) throws IOException {
        URI address = question.getURI();
        HttpRequest.Builder request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(question.getBody()));
        question.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return send(request, address);
    }

    private HTTPResponse send(HttpRequest.Builder request, URI address) throws IOException {
        if (!Issuer.protects(address)) {
            throw new ProtocolException("the address is not protected");
        }
        request.header("Accept", "application/json").timeout(patience);
        return converted(await(client().sendAsync(request.build(), info -> new BoundedBody(MOST_OCTETS))));
    }

    /** One for each question: a client that is there wakes every three seconds, asked or not. */
    private HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(authorities.context())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build();
    }

    private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer) throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("cancelled");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static HTTPResponse converted(HttpResponse<String> answer) throws IOException {
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        try {
            if (answer.headers().firstValue("Content-Type").isPresent()) {
                response.setContentType(
                        answer.headers().firstValue("Content-Type").get());
            }
        } catch (ParseException e) {
            throw new ProtocolException("the answer has no type");
        }
        response.setBody(answer.body());
        return response;
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.postern.api.trust.Authorities;

/** Over https and nothing else, also after a redirect; files of bounded size. */
record HttpsWeb(Authorities authorities, Duration connecting) implements Web {

    static final int MOST_OCTETS = 256 * 1024;

    private static final Duration CONNECTING = Duration.ofSeconds(8);
    private static final int OK = 200;

    HttpsWeb(Authorities authorities) {
        this(authorities, CONNECTING);
    }

    @Override
    public Fetched fetch(URI address) throws InterruptedException {
        if (!"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("A network could write that file itself.");
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/xml, text/xml")
                .build();
        try {
            // one client for each question: a client that is there wakes every three seconds, asked or not
            HttpResponse<byte[]> response = client().send(request, info -> new BoundedBody(MOST_OCTETS));
            return response.statusCode() == OK
                    ? new Fetched.File(response.body())
                    : nothing("no.file", response.statusCode());
        } catch (IOException e) {
            return nothing(trouble(e));
        }
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(authorities.context())
                .followRedirects(HttpClient.Redirect.NORMAL) // never from https to http
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connecting)
                .build();
    }

    private static String trouble(IOException problem) {
        if (problem instanceof HttpTimeoutException) {
            return "late";
        }
        if (problem instanceof SSLException) {
            return "no.trust";
        }
        return problem instanceof ProtocolException ? "too.long" : "unreachable";
    }

    private static Fetched nothing(String key, Object... values) {
        return new Fetched.Nothing(Words.say(key, values));
    }
}

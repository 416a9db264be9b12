// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postern.api.signin.SignIn;

/** Goes where it is sent, as a person who agrees to everything. */
final class FakeBrowser implements SignIn.Browser {

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public void open(URI page) {
        opened.add(page);
        seen.add(visit(page));
    }

    String visit(URI page) {
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<URI> opened() {
        return opened;
    }

    /** Status and text of the page where each visit ended. */
    List<String> seen() {
        return seen;
    }
}

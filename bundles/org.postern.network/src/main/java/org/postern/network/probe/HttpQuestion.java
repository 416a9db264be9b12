// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A GET (RFC 9110) of which only the status is read. A library's client would follow redirects, proxies and cookies, or its
 * own idea of the name service; each of these would let a network answer in place of the server.
 */
record HttpQuestion(URI url) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

    int status(Line line) throws IOException {
        line.say("GET " + target() + " HTTP/1.1");
        line.say("Host: " + url.getRawAuthority());
        line.say("User-Agent: Postern");
        line.say("Connection: close");
        line.say("");
        Matcher status = STATUS.matcher(line.hear());
        if (!status.matches()) {
            throw new IOException(Words.text("not.http"));
        }
        return Integer.parseInt(status.group(1));
    }

    private String target() {
        String path = url.getRawPath();
        String query = url.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }
}

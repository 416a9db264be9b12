// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import org.postern.api.words.Words;

/**
 * What leads to a server that cannot be reached straight: written {@code socks5://host:port} or {@code http://host:port}.
 * It is told the server's name and port and sees nothing but TLS. It is given no login.
 */
public record ProxyServer(Kind kind, String host, int port) {

    /** What is spoken to it. */
    public enum Kind {
        /** RFC 1928. */
        SOCKS5("socks5"),
        /** The method CONNECT (RFC 9110 §9.3.6). */
        HTTP("http");

        private final String scheme;

        Kind(String scheme) {
            this.scheme = scheme;
        }
    }

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public static ProxyServer of(String text) {
        return parsed(text.strip()).orElseThrow(() -> new IllegalArgumentException(Words.text("proxy", text)));
    }

    private static Optional<ProxyServer> parsed(String text) {
        try {
            URI uri = new URI(text);
            boolean bare = text.equals(uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort());
            return Arrays.stream(Kind.values())
                    .filter(kind -> bare && kind.scheme.equals(uri.getScheme()) && uri.getPort() > 0)
                    .filter(kind -> uri.getPort() < 65536)
                    .map(kind -> new ProxyServer(kind, unbracketed(uri.getHost()), uri.getPort()))
                    .findFirst();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String toString() {
        return kind.scheme + "://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}

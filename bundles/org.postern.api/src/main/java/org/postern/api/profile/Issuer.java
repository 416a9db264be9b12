// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.api.words.Words;

/**
 * Who issues the access tokens that a server takes in place of a password (OAuth 2).
 *
 * @param text the id of a provider that Postern knows, such as {@code google}, or the issuer identifier of an
 *     authorization server, an https address (RFC 8414 §2)
 */
public record Issuer(String text) {

    private static final Pattern PROVIDER = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
    private static final int MOST_CHARACTERS = 1000;

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public Issuer {
        text = text.strip();
        if (!PROVIDER.matcher(text).matches() && !identifies(text)) {
            throw new IllegalArgumentException(Words.text("issuer"));
        }
    }

    private static boolean identifies(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= MOST_CHARACTERS
                    && protects(address)
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether what is said there stays between us: over TLS, or on this computer. */
    public static boolean protects(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }

    /** Whether it is the id of a provider, and not an address. */
    public boolean provider() {
        return PROVIDER.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}

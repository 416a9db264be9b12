// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server says of a token it refuses: JSON in base64 (RFC 7628 §3.2.2; so does XOAUTH2). */
final class TokenError {

    private static final Pattern CHALLENGE = Pattern.compile("334 (e[A-Za-z0-9+/]*={0,2})");

    private TokenError() {}

    /** The reply with the JSON as it is; any other reply as it came. */
    static String readable(String reply) {
        Matcher challenge = CHALLENGE.matcher(reply.strip());
        return challenge.matches() ? decoded(challenge.group(1), reply) : reply;
    }

    private static String decoded(String base64, String reply) {
        try {
            String json = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return json.startsWith("{") ? "334 " + json.replaceAll("\\s+", " ").strip() : reply;
        } catch (IllegalArgumentException e) {
            return reply;
        }
    }
}

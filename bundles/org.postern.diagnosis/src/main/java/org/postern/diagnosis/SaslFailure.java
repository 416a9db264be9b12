// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.postern.api.send.Reply;

/**
 * What a server says when it refuses an OAuth token: a 334 with JSON in Base64 (RFC 7628 §3.2.2, and XOAUTH2). The 535
 * that follows often says nothing.
 */
final class SaslFailure {

    private static final int CONTINUE = 334;
    private static final int MOST_CHARACTERS = 4096;
    /** What rules look for. */
    private static final String MARK = "oauth failure ";

    private SaslFailure() {}

    /** The reply's text, decoded if it is such a failure. */
    static String readable(Reply reply) {
        String text = reply.text();
        if (text.startsWith("{")) {
            return MARK + text;
        }
        return reply.code() == CONTINUE || text.startsWith("eyJ") ? decoded(text.strip()) : text;
    }

    private static String decoded(String text) {
        try {
            String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
            return MARK + new String(Base64.getMimeDecoder().decode(start), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return text;
        }
    }
}

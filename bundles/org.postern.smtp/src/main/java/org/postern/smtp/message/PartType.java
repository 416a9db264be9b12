// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of part a header announces (RFC 2045 §5).
 *
 * @param text whether it is text, which is the default
 * @param message whether another header follows at once
 * @param boundary of one that has parts
 * @param signed whether its parts must stay as they are, octet by octet
 * @param encoding how its text is encoded, lower case
 */
record PartType(boolean text, boolean message, Optional<String> boundary, boolean signed, String encoding) {

    static PartType of(Header header) {
        String encoding = header.value("Content-Transfer-Encoding")
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .orElse("7bit");
        Optional<ContentType> type = header.value("Content-Type").flatMap(PartType::parsed);
        return type.map(given -> of(given, encoding))
                .orElseGet(() -> new PartType(true, false, Optional.empty(), false, encoding));
    }

    private static PartType of(ContentType type, String encoding) {
        boolean plain = !encoded(encoding);
        Optional<String> boundary = Optional.ofNullable(type.getParameter("boundary"))
                .filter(given -> plain && type.match("multipart/*") && !given.isEmpty());
        // the parts of a digest are messages although nothing says so
        boolean signed =
                type.match("multipart/signed") || type.match("multipart/encrypted") || type.match("multipart/digest");
        return new PartType(type.match("text/*"), plain && type.match("message/rfc822"), boundary, signed, encoding);
    }

    private static Optional<ContentType> parsed(String value) {
        try {
            return Optional.of(new ContentType(value));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static boolean encoded(String encoding) {
        return encoding.equals("base64") || encoding.equals("quoted-printable");
    }

    /** Whether its text is in a form of ASCII already, or says so. */
    boolean encoded() {
        return encoded(encoding);
    }

    /** Whether it has a text of its own, and not parts. */
    boolean leaf() {
        return !message && boundary.isEmpty();
    }
}

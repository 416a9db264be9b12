// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.api.mail.EmailAddress;

/** The Message-ID of a message (RFC 5322 §3.6.4), with its angle brackets. */
final class MessageId {

    private static final Pattern FORM = Pattern.compile("<[^<>\\s]+>");

    private MessageId() {}

    /** One that tells neither the name of this computer nor that of its user. */
    static String unique(EmailAddress author) {
        return "<" + UUID.randomUUID() + "@" + new WireAddress(author).domain() + ">";
    }

    /** The one in a field's value; what has no brackets gets them, since the field itself stays as it is. */
    static String in(String value) {
        Matcher matcher = FORM.matcher(value);
        return matcher.find() ? matcher.group() : "<" + value.replaceAll("[<>\\s]", "") + ">";
    }
}

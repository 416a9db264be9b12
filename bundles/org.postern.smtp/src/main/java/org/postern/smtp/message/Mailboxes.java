// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;

/** Reads the addresses of a header field; groups give their members (RFC 5322 §3.4). */
final class Mailboxes {

    private final Header header;

    Mailboxes(Header header) {
        this.header = header;
    }

    /**
     * The addresses of all fields with that name.
     *
     * @throws IllegalArgumentException if one cannot be read
     */
    List<EmailAddress> in(String field) {
        return header.values(field)
                .flatMap(value -> parsed(field, value))
                .map(InternetAddress::getAddress)
                .map(EmailAddress::of)
                .toList();
    }

    private static Stream<InternetAddress> parsed(String field, String value) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(value, true)).flatMap(Mailboxes::members);
        } catch (AddressException e) {
            throw new IllegalArgumentException(Words.text("address", field, Visible.text(value)), e);
        }
    }

    private static Stream<InternetAddress> members(InternetAddress address) {
        if (!address.isGroup()) {
            return Stream.of(address);
        }
        try {
            return Optional.ofNullable(address.getGroup(true)).stream().flatMap(Arrays::stream);
        } catch (AddressException e) {
            throw new IllegalArgumentException(Words.text("group"), e);
        }
    }
}

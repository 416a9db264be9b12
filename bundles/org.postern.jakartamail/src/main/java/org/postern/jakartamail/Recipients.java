// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postern.api.mail.EmailAddress;

/** To whom the program sends: its own address objects, found again by mailbox. */
final class Recipients {

    private static final Address[] NONE = {};

    private final Map<EmailAddress, InternetAddress> addresses = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if one of them is no Internet mailbox */
    Recipients(Address[] addresses) throws AddressException {
        for (Address address : addresses) {
            add(address);
        }
    }

    private void add(Address address) throws AddressException {
        if (!(address instanceof InternetAddress internet)) {
            throw new IllegalArgumentException("An address is no Internet mailbox.");
        }
        if (internet.isGroup()) {
            for (InternetAddress member : internet.getGroup(true)) {
                add(member);
            }
        } else {
            addresses.putIfAbsent(EmailAddress.of(String.valueOf(internet.getAddress())), internet);
        }
    }

    List<EmailAddress> mailboxes() {
        return List.copyOf(addresses.keySet());
    }

    /** Everybody got it: nothing is wrong, but listeners hear of it in the same form. */
    SendFailedException allSent() {
        return new SendFailedException("", null, all(), NONE, NONE);
    }

    /** Nobody got it. */
    SendFailedException unsent(String sentence) {
        return new SendFailedException(sentence, null, NONE, all(), NONE);
    }

    /** Perhaps somebody got it, so none of them is named: some programs send again to those who are. */
    SendFailedException uncertain(String sentence) {
        return new SendFailedException(sentence, null, NONE, NONE, NONE);
    }

    private Address[] all() {
        return of(addresses.keySet());
    }

    Address[] of(Collection<EmailAddress> mailboxes) {
        return mailboxes.stream().map(this::of).toArray(Address[]::new);
    }

    InternetAddress of(EmailAddress mailbox) {
        return Objects.requireNonNull(addresses.get(mailbox));
    }
}

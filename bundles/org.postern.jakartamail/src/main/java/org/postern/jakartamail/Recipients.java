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
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressSucceededException;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.send.Reply;

/** To whom the program sends: its own address objects, found again by mailbox. */
final class Recipients {

    private static final Address[] NONE = {};

    private final Map<EmailAddress, Address> addresses = new LinkedHashMap<>();

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

    SendFailedException allSent() {
        return new SendFailedException("", null, all(), NONE, NONE);
    }

    /** What a program hears of everyone who wants to hear of success, too, from Angus Mail's own transport. */
    SendFailedException succeeded(Reply reply) {
        SendFailedException all = new SendFailedException(Visible.text(reply.toString()), null, all(), NONE, NONE);
        for (Map.Entry<EmailAddress, Address> each : addresses.entrySet()) {
            all.setNextException(new SMTPAddressSucceededException(
                    (InternetAddress) each.getValue(),
                    "RCPT TO:<" + each.getKey() + ">",
                    reply.code(),
                    Visible.text(reply.toString())));
        }
        return all;
    }

    /** Nobody got it. */
    SendFailedException unsent(String sentence) {
        return new SendFailedException(sentence, null, NONE, all(), NONE);
    }

    /** Perhaps somebody got it, so none of them is named: some programs send again to those who are. */
    SendFailedException uncertain(String sentence) {
        return new SendFailedException(sentence, null, NONE, NONE, NONE);
    }

    /** Some got it or can get it, and others never will. */
    SendFailedException divided(String sentence, Collection<EmailAddress> sent, Set<EmailAddress> invalid) {
        List<EmailAddress> unsent = addresses.keySet().stream()
                .filter(a -> !sent.contains(a) && !invalid.contains(a))
                .toList();
        return new SendFailedException(sentence, null, of(sent), of(unsent), of(invalid));
    }

    private Address[] all() {
        return of(addresses.keySet());
    }

    private Address[] of(Collection<EmailAddress> mailboxes) {
        return mailboxes.stream().map(addresses::get).toArray(Address[]::new);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.sendmail;

import java.util.Optional;
import org.postern.api.command.ExitCode;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SenderPattern;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Messages;

/**
 * Whom local names stand for. Programs of the system write to {@code root} and the like; on a desktop that is the person
 * whose servers these are: the first address that one of them lists.
 */
record OwnAddress(Settings settings, Messages messages) {
    private static final String ANYONE = "*@";

    Optional<EmailAddress> first() {
        return settings.profiles().stream()
                .flatMap(profile -> profile.senders().stream())
                .map(SenderPattern::text)
                .filter(text -> !text.startsWith(ANYONE))
                .map(EmailAddress::of)
                .findFirst();
    }

    /** The address, or this person's if it is a mere name. */
    EmailAddress of(String typed) {
        String address = typed.strip().replaceAll("^<|>$", "");
        return address.indexOf('@') >= 0
                ? Complaint.ofData(() -> EmailAddress.of(address))
                : first().orElseThrow(() -> unknown(address));
    }

    private Complaint unknown(String name) {
        return new Complaint(ExitCode.CONFIGURATION, messages.text("local.unknown", Visible.text(name)));
    }
}

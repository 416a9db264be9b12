// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mending;

import java.util.List;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.profile.Account;

/**
 * What a remedy would do, to be shown before it is done. All sentences are for the person, and may quote a server: show
 * them through {@link org.postern.api.mail.Visible}.
 *
 * @param failed what it was offered for
 * @param found what was looked at, and with what result
 * @param will what applying it does, in that order; empty if there is nothing Postern can do
 * @param steps what the person does, before applying it where there is something to apply
 * @param page a web page that the steps need; shown as text, opened only at a person's click
 * @param text what the person may copy and hand on
 * @param password whose password has to be given; the user name is a proposal
 * @param fingerprint whether the person has to type the certificate's fingerprint, which somebody told them
 * @param droppable rules that would no longer be needed, each in one sentence, dropped only if the person wants it
 */
public record Preview(
        Remedy remedy,
        Optional<Delivery> failed,
        List<String> found,
        List<String> will,
        List<String> steps,
        Optional<String> page,
        Optional<String> text,
        Optional<Account> password,
        boolean fingerprint,
        List<String> droppable,
        Act act) {

    public Preview {
        found = List.copyOf(found);
        will = List.copyOf(will);
        steps = List.copyOf(steps);
        droppable = List.copyOf(droppable);
    }

    /** Whether there is anything to apply. */
    public boolean applicable() {
        return !will.isEmpty();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import java.util.List;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;

/**
 * Where this computer is, and what carries the mail of the first identity from there.
 *
 * @param known which known network that is
 * @param author the first sender of the first outgoing server; empty while there is none, as is the selection
 * @param problems what is wrong with the settings, a sentence each
 */
public record Situation(
        NetworkSnapshot network,
        Recognition known,
        Optional<EmailAddress> author,
        Optional<Selection> selection,
        List<String> problems) {

    public Situation {
        problems = List.copyOf(problems);
    }

    private static final String ANYONE = "*";

    /** Before there is an outgoing server: nobody has looked at the network. */
    static Situation unused(Settings settings) {
        return new Situation(
                NetworkSnapshot.OFFLINE,
                new Recognition.Unknown(),
                Optional.empty(),
                Optional.empty(),
                settings.problems());
    }

    static Situation of(NetworkSnapshot network, Recognition known, Settings settings, Selector selector) {
        Optional<EmailAddress> author = settings.profiles().stream()
                .flatMap(profile -> profile.senders().stream())
                .findFirst()
                .map(Situation::someone);
        return new Situation(network, known, author, author.map(a -> selector.select(network, a)), settings.problems());
    }

    private static EmailAddress someone(SenderPattern pattern) {
        EmailAddress address = EmailAddress.of(pattern.text());
        return address.localPart().equals(ANYONE) ? new EmailAddress("anyone", address.domain()) : address;
    }

    /** What a person would call the network, safe to show. */
    public String networkName() {
        return NetworkName.of(network, known);
    }

    /** Whether there is no outgoing server yet. */
    public boolean unused() {
        return selection.isEmpty();
    }

    /** The profile that carries the mail, if one does. */
    public Optional<SmtpProfile> profile() {
        return selection.flatMap(Selection::profile);
    }
}

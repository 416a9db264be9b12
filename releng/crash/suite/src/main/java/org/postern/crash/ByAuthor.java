// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.util.List;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;

/** Selects whoever carries the author; as a person's choice, so that a server without TLS may be among them. */
record ByAuthor(Settings settings) implements Selector {

    @Override
    public Selection select(NetworkSnapshot snapshot, EmailAddress author) {
        List<SmtpProfile> carriers = settings.profiles().stream()
                .filter(profile -> profile.carries(author))
                .toList();
        return new Selection(carriers, Selection.By.PERSON, "carries the author", List.of());
    }

    @Override
    public String sentence(Rule rule) {
        return rule.id();
    }
}

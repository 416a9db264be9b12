// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;

/** Selects the profile “home” from everywhere. */
final class FakeSelector implements Selector {

    @Override
    public Selection select(NetworkSnapshot snapshot, EmailAddress author) {
        return Samples.selection(Samples.profile("home"));
    }

    @Override
    public String sentence(Rule rule) {
        return rule.name();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;

/** Chooses a profile. Pure but for reading the settings: no traffic, no waiting. */
public interface Selector {

    /** The selection for mail by this author from this network. */
    Selection select(NetworkSnapshot snapshot, EmailAddress author);

    /** The rule as one sentence a person can read. */
    String sentence(Rule rule);
}

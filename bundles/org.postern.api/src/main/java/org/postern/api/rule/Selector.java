// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;

/**
 * Chooses a profile. Where a rule that could win has a condition that needs traffic, that is asked, which takes a few
 * seconds at most: not to be called on the UI thread.
 */
public interface Selector {

    /** The selection for mail by this author from this network. */
    Selection select(NetworkSnapshot snapshot, EmailAddress author);

    /** The selection for mail by this author from a network that was recorded: nothing is asked of the network of now. */
    default Selection whatIf(NetworkSnapshot recorded, EmailAddress author) {
        return select(recorded, author);
    }

    /** The rule as one sentence a person can read. */
    String sentence(Rule rule);
}

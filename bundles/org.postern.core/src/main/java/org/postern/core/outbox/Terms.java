// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Instant;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.SmtpProfile;

/**
 * On what terms a message leaves. That a server took one proves the login and the way only for the next on equal terms.
 *
 * @param secrets when a secret was changed last, as the vault says
 */
record Terms(SmtpProfile profile, Instant secrets, NetworkSnapshot network) {

    /** How many messages may be under way at the same time. */
    int most() {
        return profile.particulars().limits().connections().orElse(1);
    }
}

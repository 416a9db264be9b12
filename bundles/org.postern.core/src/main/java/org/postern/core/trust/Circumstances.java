// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.Recognition;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.trust.Consent;

/**
 * All that a decision rests on.
 *
 * @param network the fingerprint of the network of now; empty if there is none
 * @param recognition which known network it is
 * @param encryptedSince since when the server's host is known to offer TLS; empty if it never did
 * @param consents what persons agreed to for this profile
 * @param vouched what was asked of the network
 */
record Circumstances(
        SmtpProfile profile,
        Optional<Fingerprint> network,
        Recognition recognition,
        Optional<Instant> encryptedSince,
        List<Consent> consents,
        List<Vouched> vouched) {

    Circumstances {
        consents = List.copyOf(consents);
        vouched = List.copyOf(vouched);
    }
}

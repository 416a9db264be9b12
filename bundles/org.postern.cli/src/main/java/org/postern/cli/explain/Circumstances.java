// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.util.Optional;
import java.util.Set;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Phase;

/**
 * What is known besides the server's words.
 *
 * @param network the name of the network
 */
record Circumstances(
        Optional<Phase> phase,
        Optional<Integer> port,
        Optional<ConnectionSecurity> security,
        Optional<Boolean> loggedIn,
        Set<String> capabilities,
        Optional<String> provider,
        Optional<SmtpProfile> profile,
        Optional<String> network) {

    Circumstances {
        capabilities = Set.copyOf(capabilities);
    }
}

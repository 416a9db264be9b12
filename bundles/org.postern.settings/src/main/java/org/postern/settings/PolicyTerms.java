// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What only a policy says.
 *
 * @param environment names that all policies may use, which only the machine's lists
 * @param keys of those who sign a policy that lies on a server, which only the machine's lists
 * @param authorities that issue certificates of servers
 * @param diagnosis diagnosis rules as JSON
 */
record PolicyTerms(
        List<Removal> removals,
        List<String> environment,
        List<PublicKey> keys,
        List<X509Certificate> authorities,
        Optional<String> diagnosis) {

    static final PolicyTerms NONE = new PolicyTerms(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    PolicyTerms {
        removals = List.copyOf(removals);
        environment = List.copyOf(environment);
        keys = List.copyOf(keys);
        authorities = List.copyOf(authorities);
    }
}

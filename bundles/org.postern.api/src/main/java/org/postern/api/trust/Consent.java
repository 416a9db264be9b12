// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.trust;

import java.time.Instant;
import org.postern.api.network.Fingerprint;

/**
 * A person trusts a network for a profile.
 *
 * @param id names it among all
 * @param profile the profile's id
 * @param server as {@code host:port}: another server asks again
 * @param network what the network was called then, safe to show
 * @param identity how the server introduced itself, safe to show
 */
public record Consent(
        String id,
        String profile,
        String server,
        String network,
        Fingerprint fingerprint,
        String identity,
        Instant since) {}

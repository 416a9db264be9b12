// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import java.util.List;
import org.postern.api.Origin;

/**
 * When (condition) use (profile, then fallbacks).
 *
 * @param use the id of the profile
 * @param fallbacks ids of profiles, in the order they are tried
 */
public record Rule(String id, String name, When when, String use, List<String> fallbacks, Origin origin) {

    public Rule {
        fallbacks = List.copyOf(fallbacks);
    }
}

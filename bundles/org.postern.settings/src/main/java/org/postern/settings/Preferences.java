// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.Optional;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.Takeover;

/**
 * What a settings file says once, if it says it.
 *
 * @param senderPolicyAdvice whether the DNS may be asked about authors' domains
 */
record Preferences(Optional<Fallback> fallback, Optional<Takeover> takeover, Optional<Boolean> senderPolicyAdvice) {

    static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty(), Optional.empty());

    Preferences with(Fallback chosen) {
        return new Preferences(Optional.of(chosen), takeover, senderPolicyAdvice);
    }

    Preferences with(Takeover chosen) {
        return new Preferences(fallback, Optional.of(chosen), senderPolicyAdvice);
    }
}

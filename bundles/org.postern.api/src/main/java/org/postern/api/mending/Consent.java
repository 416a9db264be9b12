// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mending;

import java.util.Optional;
import org.postern.api.settings.Secret;

/**
 * What a person gave for a remedy.
 *
 * @param userName instead of the one proposed
 * @param password remains the caller's to wipe
 * @param fingerprint as it was typed
 * @param dropRules whether rules that are no longer needed go
 */
public record Consent(
        Optional<String> userName, Optional<Secret> password, Optional<String> fingerprint, boolean dropRules) {

    /** No more than a yes. */
    public static final Consent YES = new Consent(Optional.empty(), Optional.empty(), Optional.empty(), false);
}

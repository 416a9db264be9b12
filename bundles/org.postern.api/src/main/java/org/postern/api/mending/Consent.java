// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mending;

import java.util.Optional;
import org.postern.api.settings.Secret;
import org.postern.api.signin.SignIn;

/**
 * What a person gave for a remedy.
 *
 * @param userName instead of the one proposed
 * @param password remains the caller's to wipe
 * @param fingerprint as it was typed
 * @param dropRules whether rules that are no longer needed go
 * @param browser shows the person a sign-in page
 */
public record Consent(
        Optional<String> userName,
        Optional<Secret> password,
        Optional<String> fingerprint,
        boolean dropRules,
        Optional<SignIn.Browser> browser) {

    /** Of a person without a browser. */
    public Consent(
            Optional<String> userName, Optional<Secret> password, Optional<String> fingerprint, boolean dropRules) {
        this(userName, password, fingerprint, dropRules, Optional.empty());
    }

    /** The same of a person who sees the pages that this shows. */
    public Consent with(SignIn.Browser shown) {
        return new Consent(userName, password, fingerprint, dropRules, Optional.of(shown));
    }

    /** No more than a yes. */
    public static final Consent YES = new Consent(Optional.empty(), Optional.empty(), Optional.empty(), false);
}

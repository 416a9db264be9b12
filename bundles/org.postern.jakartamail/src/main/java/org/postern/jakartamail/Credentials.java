// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.PasswordAuthentication;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.settings.Secret;

/** By what a program would log in. */
record Credentials(String user, Optional<Secret> secret) {

    private static final Credentials NONE = new Credentials("", Optional.empty());

    static Credentials of(@Nullable String user, @Nullable String password) {
        Optional<Secret> secret = password == null ? Optional.empty() : Optional.of(new Secret(password.toCharArray()));
        return new Credentials(user == null ? "" : user, secret);
    }

    static Credentials of(@Nullable PasswordAuthentication given) {
        return given == null ? NONE : of(given.getUserName(), given.getPassword());
    }

    boolean complete() {
        return !user.isEmpty() && secret.isPresent();
    }
}

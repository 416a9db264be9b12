// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.signin;

import org.postern.api.send.Breakage;
import org.postern.api.settings.Secret;

/** An access token, or why there is none. */
public sealed interface AccessToken {

    /**
     * @param secret to be closed by whoever asked
     * @param fresh whether it was issued just now: a server that refuses it will refuse the next one, too
     */
    record Granted(Secret secret, boolean fresh) implements AccessToken {}

    /**
     * @param breakage {@link Breakage#NO_SECRET} if only the person can help, by signing in; else how the way to the issuer
     *     broke
     * @param sentence says so to a person
     */
    record Withheld(Breakage breakage, String sentence) implements AccessToken {}
}

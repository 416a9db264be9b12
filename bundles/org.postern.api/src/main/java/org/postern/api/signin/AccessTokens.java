// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.signin;

import org.postern.api.profile.Account;

/**
 * Access tokens of the accounts that are signed in. Never asks the person. May fetch a token from the issuer: blocks up to
 * a minute, to be called off the UI thread; interrupting the thread ends it. Safe for use from any thread and by several
 * processes.
 */
public interface AccessTokens {

    /**
     * A token that is good for some minutes more.
     *
     * @throws IllegalArgumentException if the account has no issuer
     */
    AccessToken token(Account account);

    /**
     * The same, but newly issued: the server refused the one it was given, although its time is not up.
     *
     * @throws IllegalArgumentException if the account has no issuer
     */
    AccessToken renewed(Account account);
}

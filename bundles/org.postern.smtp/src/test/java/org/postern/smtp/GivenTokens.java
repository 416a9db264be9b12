// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.postern.api.profile.Account;
import org.postern.api.send.Breakage;
import org.postern.api.settings.Secret;
import org.postern.api.signin.AccessToken;
import org.postern.api.signin.AccessTokens;

/** Gives these tokens, one after the other: the first as it was kept, the others as fresh ones. */
final class GivenTokens implements AccessTokens {

    private final Queue<String> left;

    GivenTokens(String... tokens) {
        left = new ArrayDeque<>(List.of(tokens));
    }

    @Override
    public AccessToken token(Account account) {
        return next(false);
    }

    @Override
    public AccessToken renewed(Account account) {
        return next(true);
    }

    private AccessToken next(boolean fresh) {
        return Stream.ofNullable(left.poll())
                .<AccessToken>map(token -> new AccessToken.Granted(new Secret(token.toCharArray()), fresh))
                .findFirst()
                .orElseGet(() -> new AccessToken.Withheld(Breakage.NO_SECRET, "Sign in again."));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.io.IOException;
import org.postern.api.profile.Account;
import org.postern.api.send.Breakage;
import org.postern.api.settings.Secret;
import org.postern.api.signin.AccessToken;
import org.postern.api.signin.Result.Reason;

/** Gives access tokens out of the vault, and has them renewed when their time is up. */
record Refresher(TokenVault vault, Endpoints endpoints, Turn turn) {

    AccessToken token(Account account) throws OAuthException {
        Tokens kept = kept(account);
        return good(kept) ? granted(kept, false) : renewed(account, kept);
    }

    AccessToken renewed(Account account) throws OAuthException {
        return renewed(account, kept(account));
    }

    private Tokens kept(Account account) throws OAuthException {
        return vault.tokens(account)
                .orElseThrow(() -> new OAuthException(
                        Reason.REFUSED, Words.say("signed.out", account.userName(), account.host())));
    }

    private boolean good(Tokens tokens) {
        return tokens.good(endpoints.clock().instant());
    }

    private AccessToken renewed(Account account, Tokens stale) throws OAuthException {
        try {
            return turn.take(() -> {
                Tokens now = kept(account);
                boolean done = !now.access().equals(stale.access()) && good(now);
                return granted(done ? now : refreshed(account, now), true);
            });
        } catch (IOException e) {
            boolean cancelled = Thread.currentThread().isInterrupted();
            throw cancelled
                    ? new OAuthException(Reason.CANCELLED, Breakage.CANCELLED, Words.say("cancelled"))
                    : new OAuthException(Reason.LOCAL_FAULT, Breakage.LOCAL_FAULT, Words.say("no.turn"));
        }
    }

    /** A sign-in that the issuer has ended is forgotten, so that it is not asked for again and again. */
    private Tokens refreshed(Account account, Tokens stale) throws OAuthException {
        try {
            Tokens fresh = endpoints.of(account).refreshed(stale);
            vault.keep(account, fresh);
            return fresh;
        } catch (OAuthException e) {
            if (e.ended()) {
                vault.forget(account);
            }
            throw e;
        }
    }

    private static AccessToken granted(Tokens tokens, boolean fresh) {
        return new AccessToken.Granted(new Secret(tokens.access().toCharArray()), fresh);
    }
}

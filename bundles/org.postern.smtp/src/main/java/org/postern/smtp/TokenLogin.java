// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import java.util.function.Function;
import org.postern.api.profile.Account;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.settings.Secret;
import org.postern.api.signin.AccessToken;
import org.postern.api.signin.AccessTokens;

/**
 * Logs in with an access token. The token is asked for before there is a connection, which would not wait for it; one that
 * is refused before its time is renewed once.
 */
final class TokenLogin implements AutoCloseable {

    private static final int REFUSED = 535;

    private final AccessTokens tokens;
    private final Account account;
    private final Dialogue dialogue;
    private final Redaction redaction;
    private AccessToken.Granted token = new AccessToken.Granted(new Secret(new char[0]), false);

    /** @param account one with an issuer */
    TokenLogin(AccessTokens tokens, Account account, Dialogue dialogue, Redaction redaction) {
        this.tokens = tokens;
        this.account = account;
        this.dialogue = dialogue;
        this.redaction = redaction;
    }

    /** @throws AttemptEnded if there is no token */
    void prepare() throws AttemptEnded {
        take("access token of " + account.userName() + " from " + issuer(), tokens::token);
    }

    /** @throws MessagingException unless the server takes us for this account */
    void into(SmtpConnection connection) throws MessagingException {
        Bearer bearer = new Bearer(connection, account, redaction);
        Reply reply = bearer.present(token.secret());
        if (reply.code() == REFUSED && !token.fresh()) {
            take("new access token from " + issuer() + ", since the server refused this one", tokens::renewed);
            reply = bearer.present(token.secret());
        }
        if (!reply.positive()) {
            throw AttemptEnded.by(Phase.AUTH, reply);
        }
    }

    private String issuer() {
        return account.issuer().orElseThrow().text();
    }

    private void take(String said, Function<Account, AccessToken> source) throws AttemptEnded {
        Dialogue.Exchange asking = dialogue.begin(Phase.TOKEN, said);
        AccessToken answer = source.apply(account);
        if (answer instanceof AccessToken.Granted granted) {
            close();
            token = granted;
            asking.done();
        } else if (answer instanceof AccessToken.Withheld withheld) {
            asking.failed(withheld.sentence());
            throw AttemptEnded.broken(Phase.TOKEN, withheld.breakage(), withheld.sentence());
        }
    }

    /** Wipes the token. */
    @Override
    public void close() {
        token.secret().close();
    }
}

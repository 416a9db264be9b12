// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.postern.api.settings.OAuthClient;
import org.postern.api.signin.Result.Reason;

/** Where one client gets tokens from one authority, and gives them back. */
record TokenEndpoint(Authority authority, OAuthClient client, Web web, Clock clock) {

    /** What an issuer means that does not say how long a token is good (RFC 6749 §5.1). */
    private static final Duration USUAL_LIFETIME = Duration.ofHours(1);

    /** @throws OAuthException unless it gives tokens for that */
    Tokens tokens(AuthorizationGrant grant) throws OAuthException {
        return tokens(answer(grant));
    }

    /** @throws OAuthException unless those are tokens */
    Tokens tokens(TokenResponse response) throws OAuthException {
        if (response instanceof TokenErrorResponse refusal) {
            throw Trouble.of(refusal.getErrorObject(), authority.host());
        }
        return read(response.toSuccessResponse().getTokens());
    }

    /** Tokens or an error, as it came. */
    TokenResponse answer(AuthorizationGrant grant) throws OAuthException {
        TokenRequest request = authentication()
                .map(known -> new TokenRequest.Builder(authority.token(), known, grant))
                .orElseGet(() -> new TokenRequest.Builder(authority.token(), id(), grant))
                .build();
        try {
            return TokenResponse.parse(web.send(request.toHTTPRequest()));
        } catch (IOException e) {
            throw Trouble.of(e, authority.host());
        } catch (ParseException e) {
            throw Trouble.nonsense(authority.host());
        }
    }

    private Tokens read(com.nimbusds.oauth2.sdk.token.Tokens given) throws OAuthException {
        AccessToken access = given.getAccessToken();
        if (!AccessTokenType.BEARER.equals(access.getType())) {
            throw new OAuthException(Reason.NOT_OFFERED, Words.say("no.bearer", authority.host()));
        }
        Duration lifetime = access.getLifetime() > 0 ? Duration.ofSeconds(access.getLifetime()) : USUAL_LIFETIME;
        return new Tokens(
                access.getValue(),
                Optional.ofNullable(given.getRefreshToken()).map(RefreshToken::getValue),
                clock.instant().plus(lifetime));
    }

    /** @throws OAuthException if it does not renew them; with {@link Reason#REFUSED} if it never will */
    Tokens refreshed(Tokens older) throws OAuthException {
        String refresh = older.refresh().orElseThrow(() -> OAuthException.ended(authority.host()));
        return tokens(new RefreshTokenGrant(new RefreshToken(refresh))).after(older);
    }

    /** Gives them back (RFC 7009): all that came of the sign-in ends with its refresh token. */
    void revoke(Tokens tokens) throws OAuthException {
        URI endpoint = authority
                .revocation()
                .orElseThrow(
                        () -> new OAuthException(Reason.NOT_OFFERED, Words.say("no.revocation", authority.host())));
        Token token =
                tokens.refresh().<Token>map(RefreshToken::new).orElseGet(() -> new BearerAccessToken(tokens.access()));
        HTTPRequest request = authentication()
                .map(known -> new TokenRevocationRequest(endpoint, known, token))
                .orElseGet(() -> new TokenRevocationRequest(endpoint, id(), token))
                .toHTTPRequest();
        try {
            HTTPResponse response = web.send(request);
            if (!response.indicatesSuccess()) {
                throw Trouble.of(ErrorObject.parse(response), authority.host());
            }
        } catch (IOException e) {
            throw Trouble.of(e, authority.host());
        }
    }

    ClientID id() {
        return new ClientID(client.id());
    }

    private Optional<ClientAuthentication> authentication() {
        return client.secret()
                .map(secret -> new ClientSecretPost(id(), new com.nimbusds.oauth2.sdk.auth.Secret(secret)));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.postern.api.send.Breakage;
import org.postern.api.signin.Result.Reason;
import org.postern.api.signin.SignIn.Browser;

/** The authorization code grant with PKCE, for a program on the person's computer (RFC 6749 §4.1, RFC 7636, RFC 8252). */
record BrowserFlow(TokenEndpoint endpoint, Wishes wishes, Browser browser, Duration patience) {

    Tokens run(String userName) throws OAuthException {
        State state = new State();
        CodeVerifier verifier = new CodeVerifier();
        try (LoopbackRedirect redirect = new LoopbackRedirect(wishes.redirect())) {
            browser.open(page(userName, state, verifier, redirect.address()));
            AuthorizationCode code = code(redirect.await(patience), state);
            return endpoint.tokens(new AuthorizationCodeGrant(code, redirect.address(), verifier));
        } catch (IOException e) {
            throw new OAuthException(Reason.LOCAL_FAULT, Breakage.LOCAL_FAULT, Words.say("no.loopback"));
        } catch (TimeoutException e) {
            throw new OAuthException(Reason.TIMED_OUT, Words.say("timed.out"));
        } catch (InterruptedException e) {
            throw new OAuthException(Reason.CANCELLED, Breakage.CANCELLED, Words.say("cancelled"));
        }
    }

    private URI page(String userName, State state, CodeVerifier verifier, URI redirect) throws OAuthException {
        URI page = endpoint.authority()
                .authorization()
                .orElseThrow(() -> new OAuthException(
                        Reason.NOT_OFFERED,
                        Words.say("no.page", endpoint.authority().host())));
        AuthorizationRequest.Builder request = new AuthorizationRequest.Builder(ResponseType.CODE, endpoint.id())
                .endpointURI(page)
                .redirectionURI(redirect)
                .scope(new Scope(wishes.scopes().toArray(String[]::new)))
                .state(state)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        wishes.parameters().forEach(request::customParameter);
        if (userName.contains("@")) {
            request.customParameter("login_hint", userName);
        }
        return request.build().toURI();
    }

    /** What is not from whom we asked, or not for what we asked, is not even read (RFC 9207 §2.4, RFC 9700 §4.7). */
    private AuthorizationCode code(URI answer, State state) throws OAuthException {
        AuthorizationResponse response = parsed(answer);
        if (!state.equals(response.getState())) {
            throw new OAuthException(Reason.SUSPICIOUS, Words.say("wrong.state"));
        }
        Optional<String> named = Optional.ofNullable(response.getIssuer()).map(Issuer::getValue);
        if (named.isEmpty() && endpoint.authority().namesItself()
                || named.filter(name -> !endpoint.authority().is(name)).isPresent()) {
            throw new OAuthException(
                    Reason.SUSPICIOUS,
                    Words.say("wrong.issuer", endpoint.authority().host()));
        }
        if (response instanceof AuthorizationErrorResponse refusal) {
            throw Trouble.of(refusal.getErrorObject(), endpoint.authority().host());
        }
        return Optional.ofNullable(response.toSuccessResponse().getAuthorizationCode())
                .orElseThrow(() -> Trouble.nonsense(endpoint.authority().host()));
    }

    private AuthorizationResponse parsed(URI answer) throws OAuthException {
        try {
            return AuthorizationResponse.parse(answer);
        } catch (ParseException e) {
            throw Trouble.nonsense(endpoint.authority().host());
        }
    }
}

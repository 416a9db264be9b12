// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCode;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.postern.api.mail.Visible;
import org.postern.api.send.Breakage;
import org.postern.api.signin.Result.Reason;
import org.postern.api.signin.SignIn.Display;

/** The device authorization grant (RFC 8628): the person signs in with a browser anywhere, we ask now and then. */
record DeviceFlow(TokenEndpoint endpoint, Wishes wishes, Display display, Pause pause) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration SLOWER = Duration.ofSeconds(5);
    private static final String SLOW_DOWN = "slow_down";
    private static final Set<String> NOT_YET = Set.of("authorization_pending", SLOW_DOWN);

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {

        void rest(Duration time) throws InterruptedException;
    }

    Tokens run(Duration patience) throws OAuthException {
        DeviceAuthorizationSuccessResponse given = begun();
        display.show(page(given), Visible.text(given.getUserCode().getValue()));
        Duration lifetime = Duration.ofSeconds(given.getLifetime());
        Instant end = endpoint.clock().instant().plus(lifetime.compareTo(patience) < 0 ? lifetime : patience);
        return awaited(given.getDeviceCode(), Duration.ofSeconds(Math.max(1, given.getInterval())), end);
    }

    private URI page(DeviceAuthorizationSuccessResponse given) throws OAuthException {
        URI page = given.getVerificationURI();
        if (!"https".equals(page.getScheme()) && !"http".equals(page.getScheme())) {
            throw Trouble.nonsense(endpoint.authority().host());
        }
        return page;
    }

    private DeviceAuthorizationSuccessResponse begun() throws OAuthException {
        String host = endpoint.authority().host();
        URI where = endpoint.authority()
                .device()
                .orElseThrow(() -> new OAuthException(Reason.NOT_OFFERED, Words.say("no.device", host)));
        Scope scope = new Scope(wishes.scopes().toArray(String[]::new));
        try {
            DeviceAuthorizationResponse response = DeviceAuthorizationResponse.parse(
                    endpoint.web().send(new DeviceAuthorizationRequest(where, endpoint.id(), scope).toHTTPRequest()));
            if (response instanceof DeviceAuthorizationErrorResponse refusal) {
                throw Trouble.of(refusal.getErrorObject(), host);
            }
            return response.toSuccessResponse();
        } catch (IOException e) {
            throw Trouble.of(e, host);
        } catch (ParseException e) {
            throw Trouble.nonsense(host);
        }
    }

    private Tokens awaited(DeviceCode code, Duration interval, Instant end) throws OAuthException {
        Duration time = interval;
        while (endpoint.clock().instant().plus(time).isBefore(end)) {
            rest(time);
            Poll poll = asked(code);
            if (poll.tokens().isPresent()) {
                return poll.tokens().get();
            }
            time = poll.slower() ? time.plus(SLOWER) : time;
        }
        throw new OAuthException(Reason.TIMED_OUT, Words.say("timed.out"));
    }

    private void rest(Duration time) throws OAuthException {
        try {
            pause.rest(time.compareTo(LONGEST_PAUSE) < 0 ? time : LONGEST_PAUSE);
        } catch (InterruptedException e) {
            throw new OAuthException(Reason.CANCELLED, Breakage.CANCELLED, Words.say("cancelled"));
        }
    }

    /** A server that cannot be reached now is asked again, less often (RFC 8628 §3.5). */
    private Poll asked(DeviceCode code) throws OAuthException {
        try {
            TokenResponse response = endpoint.answer(new DeviceCodeGrant(code));
            Optional<String> error = error(response);
            return error.filter(NOT_YET::contains).isPresent()
                    ? new Poll(Optional.empty(), error.get().equals(SLOW_DOWN))
                    : new Poll(Optional.of(endpoint.tokens(response)), false);
        } catch (OAuthException e) {
            if (e.reason() != Reason.UNREACHABLE) {
                throw e;
            }
            return new Poll(Optional.empty(), true);
        }
    }

    private static Optional<String> error(TokenResponse response) {
        return response instanceof TokenErrorResponse refusal
                ? Optional.ofNullable(refusal.getErrorObject().getCode())
                : Optional.empty();
    }

    private record Poll(Optional<Tokens> tokens, boolean slower) {}
}

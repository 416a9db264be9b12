// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postern.api.mail.Visible;
import org.postern.api.send.Breakage;
import org.postern.api.signin.Result.Reason;

/** Where what went wrong on the way to an authorization server gets its name. Repeats no text that may hold a secret. */
final class Trouble {

    /** The first that is among the causes decides. */
    private static final List<Rule> RULES = List.of(
            new Rule(SocketTimeoutException.class, Breakage.TIMEOUT, "timeout"),
            new Rule(HttpConnectTimeoutException.class, Breakage.TIMEOUT, "timeout"),
            new Rule(HttpTimeoutException.class, Breakage.TIMEOUT, "timeout"),
            new Rule(InterruptedIOException.class, Breakage.CANCELLED, "cancelled"),
            new Rule(UnresolvedAddressException.class, Breakage.NAME_NOT_FOUND, "name"),
            new Rule(UnknownHostException.class, Breakage.NAME_NOT_FOUND, "name"),
            new Rule(ProtocolException.class, Breakage.PROTOCOL, "nonsense"),
            new Rule(ConnectException.class, Breakage.REFUSED, "unreachable"),
            new Rule(SSLException.class, Breakage.CERTIFICATE, "tls"),
            new Rule(IOException.class, Breakage.LOST, "lost"));

    private static final int MOST_CHARACTERS = 80;

    private Trouble() {}

    static OAuthException of(IOException problem, String host) {
        Rule rule = RULES.stream()
                .filter(r -> causes(problem).anyMatch(r.cause()::isInstance))
                .findFirst()
                .orElseThrow();
        Reason reason = rule.breakage() == Breakage.CANCELLED ? Reason.CANCELLED : Reason.UNREACHABLE;
        return new OAuthException(reason, rule.breakage(), Words.say("trouble." + rule.key(), Visible.text(host)));
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause);
    }

    static OAuthException nonsense(String host) {
        return new OAuthException(
                Reason.UNREACHABLE, Breakage.PROTOCOL, Words.say("trouble.nonsense", Visible.text(host)));
    }

    /** What an error response says (RFC 6749 §5.2, RFC 8628 §3.5). */
    static OAuthException of(ErrorObject error, String host) {
        String code = Optional.ofNullable(error.getCode()).orElse("");
        String shown = Visible.text(code.length() > MOST_CHARACTERS ? code.substring(0, MOST_CHARACTERS) + "…" : code);
        return switch (code) {
            case "access_denied" -> new OAuthException(Reason.DECLINED, Words.say("declined"));
            case "invalid_grant" -> OAuthException.ended(host);
            case "invalid_client", "unauthorized_client" ->
                new OAuthException(Reason.REFUSED, Words.say("client.refused", Visible.text(host), shown));
            case "expired_token" -> new OAuthException(Reason.TIMED_OUT, Words.say("timed.out"));
            default ->
                passing(error, code)
                        ? new OAuthException(
                                Reason.UNREACHABLE, Breakage.LOST, Words.say("trouble.busy", Visible.text(host)))
                        : new OAuthException(Reason.REFUSED, Words.say("refused", Visible.text(host), shown));
        };
    }

    private static boolean passing(ErrorObject error, String code) {
        int status = error.getHTTPStatusCode();
        return status >= 500 || status == 429 || code.equals("temporarily_unavailable") || code.equals("server_error");
    }

    private record Rule(Class<? extends Throwable> cause, Breakage breakage, String key) {}
}

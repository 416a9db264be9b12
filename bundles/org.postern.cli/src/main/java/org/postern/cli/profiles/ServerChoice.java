// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postern.api.command.ExitCode;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.signin.Provider;
import org.postern.api.signin.SignIn;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Messages;
import org.postern.cli.profiles.ServerOptions.Auth;

/**
 * The server that the options mean: what they leave open stays as it was before, or is as a known provider says.
 *
 * @param before empty for a new one
 */
record ServerChoice(
        ServerOptions options, Optional<SubmissionServer> before, Left left, SignIn signIn, Messages messages) {

    /** @param certificate whether a certificate is the login */
    SubmissionServer server(List<X509Certificate> anchors, boolean certificate) {
        Optional<Issuer> issuer = issuer();
        Optional<SubmissionServer> usual = issuer.flatMap(named -> first(signIn.provider(named)));
        String host = options.host
                .or(() -> before.map(SubmissionServer::host))
                .or(() -> usual.map(SubmissionServer::host))
                .orElseThrow(() -> new Complaint(ExitCode.USAGE, messages.text("host.missing")));
        ConnectionSecurity security = options.security
                .map(kind -> ConnectionSecurity.valueOf(kind.name().toUpperCase(Locale.ROOT)))
                .or(() -> before.map(SubmissionServer::security))
                .or(() -> usual.filter(server -> server.host().equals(host)).map(SubmissionServer::security))
                .orElse(ConnectionSecurity.TLS);
        return new SubmissionServer(
                host,
                port(security),
                security,
                user(certificate),
                left.of(
                        "trust",
                        anchors,
                        before.map(SubmissionServer::trustAnchors).orElse(List.of())),
                issuer.filter(named -> !left.gone().contains("user")));
    }

    /** A port belongs to its kind of connection. */
    private int port(ConnectionSecurity security) {
        return options.port
                .or(() -> before.filter(server -> server.security() == security).map(SubmissionServer::port))
                .orElse(security.usualPort());
    }

    private Optional<String> user(boolean certificate) {
        Optional<String> kept = before.flatMap(SubmissionServer::userName).filter(user -> !certificate);
        return left.of("user", options.user, kept);
    }

    private static Optional<SubmissionServer> first(Provider provider) {
        return provider.servers().stream().findFirst();
    }

    /** Empty where the login is not by tokens. */
    private Optional<Issuer> issuer() {
        Optional<Issuer> named = options.provider.or(() -> options.issuer).map(Issuer::new);
        boolean otherwise = options.auth.filter(auth -> auth != Auth.oauth2).isPresent();
        if (otherwise && named.isPresent() || options.provider.isPresent() && options.issuer.isPresent()) {
            throw new Complaint(ExitCode.USAGE, messages.text("issuer.contradicts"));
        }
        named.filter(Issuer::provider).ifPresent(this::checkKnown);
        Optional<Issuer> kept =
                named.or(() -> before.flatMap(SubmissionServer::issuer).filter(issuer -> !otherwise));
        return options.auth.equals(Optional.of(Auth.oauth2)) ? Optional.of(kept.orElseGet(this::ofHost)) : kept;
    }

    private void checkKnown(Issuer provider) {
        List<String> known =
                signIn.providers().stream().map(p -> p.issuer().text()).sorted().toList();
        if (!known.contains(provider.text())) {
            throw new Complaint(ExitCode.DATA, messages.text("provider.unknown", provider, String.join(", ", known)));
        }
    }

    private Issuer ofHost() {
        return options.host
                .or(() -> before.map(SubmissionServer::host))
                .flatMap(signIn::providerOf)
                .map(Provider::issuer)
                .orElseThrow(() -> new Complaint(ExitCode.USAGE, messages.text("issuer.missing")));
    }
}

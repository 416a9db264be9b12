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
import org.postern.cli.profiles.AddOptions.Auth;

/** The server that the options of {@code postern profiles add} mean: what they leave open, a known provider says. */
record ServerChoice(AddOptions options, SignIn signIn, Messages messages) {

    SubmissionServer server(List<X509Certificate> anchors) {
        Optional<Issuer> issuer = issuer();
        Optional<SubmissionServer> usual = issuer.flatMap(named -> first(signIn.provider(named)));
        String host = options.host
                .or(() -> usual.map(SubmissionServer::host))
                .orElseThrow(() -> new Complaint(ExitCode.USAGE, messages.text("host.missing")));
        ConnectionSecurity security = options.security
                .map(kind -> ConnectionSecurity.valueOf(kind.name().toUpperCase(Locale.ROOT)))
                .or(() -> usual.filter(server -> server.host().equals(host)).map(SubmissionServer::security))
                .orElse(ConnectionSecurity.TLS);
        int port = options.port.orElse(security.usualPort());
        return new SubmissionServer(host, port, security, options.user, anchors, issuer);
    }

    private static Optional<SubmissionServer> first(Provider provider) {
        return provider.servers().stream().findFirst();
    }

    /** Empty where the login is by password. */
    private Optional<Issuer> issuer() {
        Optional<Issuer> named = options.provider.or(() -> options.issuer).map(Issuer::new);
        if (options.auth.equals(Optional.of(Auth.password)) && named.isPresent()
                || options.provider.isPresent() && options.issuer.isPresent()) {
            throw new Complaint(ExitCode.USAGE, messages.text("issuer.contradicts"));
        }
        named.filter(Issuer::provider).ifPresent(this::checkKnown);
        return options.auth.equals(Optional.of(Auth.oauth2)) ? Optional.of(named.orElseGet(this::ofHost)) : named;
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
                .flatMap(signIn::providerOf)
                .map(Provider::issuer)
                .orElseThrow(() -> new Complaint(ExitCode.USAGE, messages.text("issuer.missing")));
    }
}

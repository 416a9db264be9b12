// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.check;

import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.postern.api.Origin;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.ui.attempt.Explanation;

/** What a report means for the profile whose server was looked at. */
record Advice(SmtpProfile profile, Report report) {

    /** The profile on the port that would be better, if there is one and the user may change it. */
    Optional<SmtpProfile> change() {
        return better().filter(server -> profile.origin().layer() == Origin.Layer.USER)
                .map(profile::with);
    }

    Explanation explanation() {
        if (report.addresses().isEmpty()) {
            return about(Messages.Advice_noAddress, Messages.Advice_noAddressWhy);
        }
        if (report.answering().isEmpty()) {
            return about(Messages.Advice_unreachable, Messages.Advice_unreachableWhy);
        }
        if (report.best().isEmpty()) {
            return about(Messages.Advice_notSafe, Messages.Advice_notSafeWhy);
        }
        if (fitting().isEmpty()) {
            return login();
        }
        return better().map(this::praise)
                .orElseGet(() -> Explanation.of(
                        NLS.bind(Messages.Advice_asSet, profile.server()), List.of(Messages.Advice_testLogin)));
    }

    private Explanation about(String headline, String why) {
        return Explanation.of(NLS.bind(headline, report.host()), List.of(why));
    }

    private Explanation login() {
        if (wantsLogin()) {
            return about(Messages.Advice_noLogin, Messages.Advice_noLoginWhy);
        }
        String port = report.best().map(this::server).map(Advice::words).orElseThrow();
        return about(Messages.Advice_turnOn, NLS.bind(Messages.Advice_turnOnWhy, profile.name(), port));
    }

    private boolean wantsLogin() {
        return profile.server().userName().isPresent();
    }

    private Explanation praise(SubmissionServer better) {
        String change = change().isPresent()
                ? NLS.bind(
                        Messages.Advice_change, new Object[] {profile.name(), words(profile.server()), words(better)})
                : NLS.bind(Messages.Advice_locked, profile.name(), words(better));
        String headline = NLS.bind(
                Messages.Advice_better,
                new Object[] {report.host(), String.valueOf(better.port()), security(better.security())});
        return Explanation.of(headline, List.of(change, Messages.Advice_testLogin));
    }

    private static String words(SubmissionServer server) {
        return NLS.bind(Messages.Advice_port, String.valueOf(server.port()), security(server.security()));
    }

    private static String security(ConnectionSecurity security) {
        return switch (security) {
            case TLS -> Messages.Advice_tls;
            case STARTTLS -> Messages.Advice_starttls;
            case NONE -> Messages.Advice_none;
        };
    }

    private Optional<SubmissionServer> better() {
        List<SubmissionServer> fitting = fitting();
        return fitting.contains(profile.server())
                ? Optional.empty()
                : fitting.stream().findFirst();
    }

    /** Where a login is offered it is expected, so a profile without one stays away. */
    private List<SubmissionServer> fitting() {
        return report.ports().stream()
                .filter(PortFinding::usable)
                .filter(port -> wantsLogin() != port.authMethods().isEmpty())
                .map(this::server)
                .toList();
    }

    private SubmissionServer server(PortFinding port) {
        SubmissionServer old = profile.server();
        ConnectionSecurity security = port.startTls() ? ConnectionSecurity.STARTTLS : ConnectionSecurity.TLS;
        return new SubmissionServer(
                old.host(), port.port(), security, old.userName(), old.trustAnchors(), old.issuer());
    }
}

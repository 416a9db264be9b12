// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.Looks;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.TlsFinding;
import org.postern.api.mending.Act;
import org.postern.api.mending.Preview;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;

/**
 * Trusting a certificate for one server alone. Not for a wrong name, not one out of date, not where the server has shown one
 * that is in order, and only if the person has its fingerprint from somebody else or
 * two known networks showed the same key: who is in between on one of them is not on the other.
 */
record Trusting(SmtpProfile profile, Report report, Looks looks) {

    private static final int ENOUGH_NETWORKS = 2;

    Preview preview(Outline outline, Optional<String> announced) {
        outline.found(new OtherPort(profile, report).words());
        Optional<CertificateFinding> shown = certificate();
        if (shown.isEmpty()) {
            return outline.found("trust.nothing", report.host()).preview();
        }
        Optional<X509Certificate> anchor = shown.get().anchor();
        if (verified() || anchor.isEmpty()) {
            return outline.found(refusal(shown.get()), report.host()).preview();
        }
        outline.found("trust.who", shown.get().subject(), shown.get().issuer())
                .step("trust.risk")
                .will("trust.will", profile.name())
                .will(announced);
        looks.compare(report); // remembers what this network shows
        List<String> networks = looks.showing(report.host(), shown.get().pin());
        if (networks.size() >= ENOUGH_NETWORKS) {
            return outline.found("trust.same.key", String.join(", ", networks))
                    .act(new Act.ChangeServer(trusting(anchor.get()), Set.of(), Optional.empty()))
                    .preview();
        }
        return outline.step("trust.fingerprint", report.host())
                .fingerprint()
                .act(new Act.ChangeServer(trusting(anchor.get()), Set.of(), anchor))
                .preview();
    }

    private static String refusal(CertificateFinding shown) {
        return switch (shown.verdict()) {
            case WRONG_NAME -> "trust.wrong.name";
            case EXPIRED -> "trust.expired";
            case VERIFIED -> "trust.verified";
            case NOT_TRUSTED -> "trust.no.anchor";
        };
    }

    private boolean verified() {
        return certificates().anyMatch(CertificateFinding::accepted);
    }

    /** That of the profile's own port, else the first that was shown. */
    private Optional<CertificateFinding> certificate() {
        return report.ports().stream()
                .filter(port -> port.port() == profile.server().port())
                .flatMap(port -> port.tls().stream())
                .map(TlsFinding::certificate)
                .findFirst()
                .or(() -> certificates().findFirst());
    }

    private Stream<CertificateFinding> certificates() {
        return report.ports().stream()
                .map(PortFinding::tls)
                .flatMap(Optional::stream)
                .map(TlsFinding::certificate);
    }

    private SmtpProfile trusting(X509Certificate anchor) {
        SubmissionServer old = profile.server();
        List<X509Certificate> anchors = new ArrayList<>(old.trustAnchors());
        anchors.add(anchor);
        return profile.with(
                new SubmissionServer(old.host(), old.port(), old.security(), old.userName(), anchors, old.issuer()));
    }
}

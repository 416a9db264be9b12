// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.core.Words;

/**
 * Which of a server's ports a profile should use, as the server shows itself from here: one under verified TLS, and where it
 * can be one with a login, which works from any network (RFC 6409, RFC 8314).
 */
record OtherPort(SmtpProfile profile, Report report) {

    private static final Words WORDS = new Words(OtherPort.class);
    private static final int RELAY_PORT = 25;

    /**
     * The server to use from now on.
     *
     * @param author who logs in, unless the profile knows
     */
    Optional<SubmissionServer> server(Remedy.Kind kind, String author) {
        boolean everywhere = kind == Remedy.Kind.WORK_EVERYWHERE;
        return report.ports().stream()
                .filter(PortFinding::usable)
                .filter(port -> !everywhere || port.port() != RELAY_PORT)
                .filter(port -> fits(kind, port))
                .findFirst()
                .map(port -> server(port, author));
    }

    /** With a login there must be one; a port that offers one expects it. */
    private boolean fits(Remedy.Kind kind, PortFinding port) {
        boolean offered = !port.authMethods().isEmpty();
        return kind == Remedy.Kind.CHANGE_PORT ? offered || !profile.server().login() : offered;
    }

    private SubmissionServer server(PortFinding port, String author) {
        SubmissionServer old = profile.server();
        ConnectionSecurity security = port.startTls() ? ConnectionSecurity.STARTTLS : ConnectionSecurity.TLS;
        Optional<String> user =
                port.authMethods().isEmpty() ? Optional.empty() : old.userName().or(() -> Optional.of(author));
        return new SubmissionServer(
                old.host(),
                port.port(),
                security,
                user,
                old.trustAnchors(),
                user.isEmpty() ? Optional.empty() : old.issuer());
    }

    /** What was seen, a sentence a port. */
    List<String> words() {
        if (report.addresses().isEmpty()) {
            return List.of(WORDS.text("found.no.address", report.host()));
        }
        return report.ports().stream().map(OtherPort::words).toList();
    }

    private static String words(PortFinding port) {
        String number = String.valueOf(port.port());
        if (!port.answers()) {
            return WORDS.text("found.silent", number, port.trouble().orElse(""));
        }
        if (!port.usable()) {
            return WORDS.text("found.unsafe", number, unsafe(port));
        }
        return port.authMethods().isEmpty()
                ? WORDS.text("found.no.login", number, security(port))
                : WORDS.text("found.login", number, security(port));
    }

    private static String unsafe(PortFinding port) {
        return port.trouble()
                .or(() -> port.tls()
                        .map(tls -> WORDS.text("found." + tls.certificate().verdict())))
                .orElseGet(() -> WORDS.text("found.no.tls"));
    }

    private static String security(PortFinding port) {
        return port.startTls() ? "STARTTLS" : "TLS";
    }

    /** What a person calls port and protection of a server. */
    static String words(SubmissionServer server) {
        return Stream.of(
                        Stream.of(WORDS.text("port", String.valueOf(server.port()))),
                        Stream.of(WORDS.text("security." + server.security())),
                        server.userName().stream().map(user -> WORDS.text("login", user)))
                .flatMap(parts -> parts)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}

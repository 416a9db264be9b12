// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.api.settings.Secret;

/**
 * The server that a program uses itself, as it said in {@code connect} or its session's properties. What those say of the
 * way there is honoured, but never with less than verified TLS under a login.
 *
 * @param login whether the program logs in there
 * @param secret the program's password
 */
record OwnServer(
        String host,
        int port,
        boolean ssl,
        boolean login,
        String user,
        Optional<Secret> secret,
        SessionSettings session) {

    /** With these the program goes a way there that Postern does not know. */
    private static final List<String> OTHER_WAYS = List.of(
            "socketFactory",
            "socketFactory.class",
            "ssl.socketFactory",
            "ssl.socketFactory.class",
            "proxy.host",
            "socks.host",
            "localaddress");

    private static final int USUAL_PORT = 25;
    private static final int USUAL_PORT_WITH_TLS = 465;
    private static final Duration MOST = Duration.ofHours(1);

    /** @return empty if the program goes there in a way, or names it in words, that Postern does not know */
    Optional<SmtpProfile> profile(EmailAddress author) {
        if (OTHER_WAYS.stream().anyMatch(name -> session.text(name).isPresent()) || login && secret.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SmtpProfile(
                    id(),
                    host,
                    server(),
                    List.of(new SenderPattern(author.toString())),
                    new Origin(Origin.Layer.PROGRAM, "Jakarta Mail"),
                    particulars()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a profile is of the same server, and of the same account there if the program logs in. */
    boolean is(SmtpProfile profile) {
        SubmissionServer server = profile.server();
        return server.host().equalsIgnoreCase(host)
                && (!login || server.userName().filter(user::equals).isPresent());
    }

    private SubmissionServer server() {
        Optional<String> userName = login ? Optional.of(user) : Optional.empty();
        return new SubmissionServer(host, usedPort(), security(), userName, List.of());
    }

    private int usedPort() {
        return port > 0 ? port : ssl ? USUAL_PORT_WITH_TLS : USUAL_PORT;
    }

    /** What a program would do if the server let it, is done or not done at all (RFC 3207 §6). */
    private ConnectionSecurity security() {
        if (ssl) {
            return ConnectionSecurity.TLS;
        }
        boolean startTls = login || session.flag("starttls.enable") || session.flag("starttls.required");
        return startTls ? ConnectionSecurity.STARTTLS : ConnectionSecurity.NONE;
    }

    /** The time that a program waits for the last reply stays ours: a shorter one leaves it in doubt. */
    private Particulars particulars() {
        TimeLimits times = new TimeLimits(time("connectiontimeout"), time("timeout"), Optional.empty());
        return new Particulars(session.text("localhost"), times, Limits.NONE, List.of(), TlsIdentity.USUAL);
    }

    private Optional<Duration> time(String name) {
        return Stream.of(session.number(name, -1))
                .filter(millis -> millis > 0)
                .map(Duration::ofMillis)
                .map(given -> given.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : given)
                .filter(given -> given.compareTo(MOST) <= 0)
                .findFirst();
    }

    /** The same for the same server and account. */
    private String id() {
        String what = host + ":" + usedPort() + " " + security() + " " + (login ? user : "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return "program-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

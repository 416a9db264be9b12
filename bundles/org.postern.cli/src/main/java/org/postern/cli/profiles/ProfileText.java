// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;

/** All that is set of a profile, a line each, in words. */
final class ProfileText {

    private final SmtpProfile profile;
    private final List<String> lines = new ArrayList<>();

    ProfileText(SmtpProfile profile) {
        this.profile = profile;
    }

    List<String> lines() {
        lines.clear();
        lines.add(profile.id());
        lines.add("  " + ProfileReport.line(profile));
        lines.add("  " + ProfileReport.senders(profile));
        login(profile.server(), profile.particulars().tlsIdentity());
        particulars(profile.particulars());
        origin();
        return List.copyOf(lines);
    }

    private void login(SubmissionServer server, TlsIdentity identity) {
        say("show.security." + server.security());
        Optional<Issuer> issuer = server.issuer();
        if (issuer.isPresent()) {
            say("show.login.oauth2", server.userName().orElseThrow(), issuer.get());
        } else if (server.userName().isPresent()) {
            say("show.login.password", server.userName().get());
        } else {
            say(identity.logsIn() ? "show.login.certificate" : "show.login.none");
        }
        identity.keyStore().ifPresent(file -> say("show.keystore", file));
        identity.pins().forEach(pin -> say("show.pin", pin));
        for (X509Certificate anchor : server.trustAnchors()) {
            say("show.trust", anchor.getSubjectX500Principal().getName());
        }
    }

    private void particulars(Particulars particulars) {
        particulars.proxy().ifPresent(proxy -> say("show.proxy", proxy));
        particulars.ehloName().ifPresentOrElse(name -> say("show.ehlo", name), () -> say("show.ehlo.usual"));
        times(particulars.timeLimits());
        limits(particulars.limits());
        if (!particulars.recipientDomains().isEmpty()) {
            say(
                    "show.domains",
                    particulars.recipientDomains().stream()
                            .map(RecipientDomain::text)
                            .collect(Collectors.joining(", ")));
        }
    }

    private void times(TimeLimits times) {
        times.connect().map(Duration::toSeconds).ifPresent(seconds -> say("show.connect", seconds));
        times.reply().map(Duration::toSeconds).ifPresent(seconds -> say("show.reply", seconds));
        times.confirmation().map(Duration::toSeconds).ifPresent(seconds -> say("show.confirmation", seconds));
    }

    private void limits(Limits limits) {
        limits.messagesPerMinute().ifPresent(count -> say("show.minute", count));
        limits.recipients().ifPresent(count -> say("show.recipients", count));
        limits.octets().ifPresent(count -> say("show.octets", count));
        limits.connections().ifPresent(count -> say("show.connections", count));
    }

    private void origin() {
        String source = Visible.text(profile.origin().source());
        say(
                profile.origin().locked()
                        ? "locked"
                        : "show.origin." + profile.origin().layer(),
                source);
    }

    private void say(String key, Object... values) {
        Object[] visible = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            visible[i] = Visible.text(String.valueOf(values[i]));
        }
        lines.add("  " + ProfilesCommand.text(key, visible));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** A profile, for programs and for people. */
public final class ProfileReport {
    private ProfileReport() {}

    public static Map<String, @Nullable Object> fields(SmtpProfile profile) {
        SubmissionServer server = profile.server();
        return new Fields()
                .with("id", profile.id())
                .with("name", profile.name())
                .with("host", server.host())
                .with("port", server.port())
                .with("security", word(server.security()))
                .with("userName", server.userName())
                .with("auth", auth(profile))
                .with("issuer", server.issuer().map(Issuer::text))
                .with("protection", word(profile.protection()))
                .with(
                        "senders",
                        profile.senders().stream().map(SenderPattern::text).toList())
                .with("origin", word(profile.origin().layer()))
                .with("source", profile.origin().source())
                .with("locked", profile.origin().locked())
                .with("particulars", new ParticularReport(profile.particulars()).fields())
                .map();
    }

    private static Optional<String> auth(SmtpProfile profile) {
        Optional<String> certificate = Optional.of("certificate")
                .filter(word -> profile.particulars().tlsIdentity().logsIn());
        return profile.server()
                .account()
                .map(account -> account.issuer().isPresent() ? "oauth2" : "password")
                .or(() -> certificate);
    }

    /** Name, server and protection on one line. */
    public static String line(SmtpProfile profile) {
        Messages messages = Messages.beside(ProfileReport.class);
        return messages.text(
                "profile",
                Visible.text(profile.name()),
                profile.server(),
                messages.text("protection." + word(profile.protection())));
    }

    /** Name and server, to stand in a sentence. */
    public static String phrase(SmtpProfile profile) {
        return Visible.text(profile.name()) + " (" + profile.server() + ")";
    }

    /** Whose mail it carries, on one line. */
    public static String senders(SmtpProfile profile) {
        String patterns = profile.senders().stream().map(SenderPattern::text).collect(Collectors.joining(", "));
        return Messages.beside(ProfileReport.class).text("senders", Visible.text(patterns));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

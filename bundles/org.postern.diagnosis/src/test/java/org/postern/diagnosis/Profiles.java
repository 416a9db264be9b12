// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;

/** The outgoing servers of somebody with a home provider and a company. */
final class Profiles {

    static final SmtpProfile HOME = profile(
            "home",
            "Home provider",
            "relay.isp.example",
            25,
            ConnectionSecurity.TLS,
            Optional.empty(),
            "*@isp.example");
    static final SmtpProfile COMPANY = profile(
            "company",
            "Company",
            "smtp.company.example",
            587,
            ConnectionSecurity.STARTTLS,
            Optional.of("jo"),
            "jo@company.example");
    static final SmtpProfile BARE = profile(
            "bare", "Old relay", "old.isp.example", 25, ConnectionSecurity.NONE, Optional.empty(), "*@isp.example");
    static final SmtpProfile CLOUD = profile(
            "cloud",
            "iCloud",
            "smtp.mail.me.com",
            587,
            ConnectionSecurity.STARTTLS,
            Optional.of("jo@icloud.com"),
            "jo@icloud.com");

    private Profiles() {}

    /** One whose login is by access token. */
    static SmtpProfile withToken(String id, String host) {
        Optional<String> user = Optional.of("jo@" + id + ".example");
        return new SmtpProfile(
                id,
                id,
                new SubmissionServer(
                        host, 587, ConnectionSecurity.STARTTLS, user, List.of(), Optional.of(new Issuer("google"))),
                List.of(new SenderPattern(user.get())),
                new Origin(Origin.Layer.USER, "profiles.json"));
    }

    private static SmtpProfile profile(
            String id,
            String name,
            String host,
            int port,
            ConnectionSecurity security,
            Optional<String> user,
            String sender) {
        return new SmtpProfile(
                id,
                name,
                new SubmissionServer(host, port, security, user, List.of()),
                List.of(new SenderPattern(sender)),
                new Origin(Origin.Layer.USER, "profiles.json"));
    }
}

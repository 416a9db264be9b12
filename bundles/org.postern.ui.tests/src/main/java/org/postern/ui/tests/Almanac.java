// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Candidate.Login;
import org.postern.api.discovery.Discovery;
import org.postern.api.discovery.Inquiry;
import org.postern.api.discovery.Result;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SubmissionServer;

/** Finds nothing when it is asked first, and a server and a relay from then on. Asks nobody itself. */
final class Almanac implements Discovery, AutoCloseable {

    private final ServiceRegistration<Discovery> registration;
    private volatile int asked;

    Almanac() {
        BundleContext bundles = FrameworkUtil.getBundle(Almanac.class).getBundleContext();
        registration = bundles.registerService(
                Discovery.class, this, FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, 100)));
    }

    @Override
    public void close() {
        registration.unregister();
    }

    /** How often somebody asked. */
    int asked() {
        return asked;
    }

    /** As long as the real one's. */
    @Override
    public String announcement(EmailAddress address) {
        return ("Asked are, over https, autoconfig.DOMAIN with the whole address, DOMAIN and the public database"
                        + " autoconfig.thunderbird.net with the domain alone, and whoever takes mail for DOMAIN; further the"
                        + " name servers of this network; and it is tried whether smtp.DOMAIN or mail.DOMAIN is a server.")
                .replace("DOMAIN", address.domain());
    }

    @Override
    public Result servers(EmailAddress address) {
        asked++;
        if (asked == 1) {
            return new Result.NothingFound(List.of(
                    new Inquiry("https://autoconfig.example.org/mail/config-v1.1.xml", "There is no such host."),
                    new Inquiry("the DNS entries _submissions._tcp.example.org", "The DNS names no outgoing server.")));
        }
        String source = "Named in https://autoconfig.example.org/mail/config-v1.1.xml.";
        return new Result.Found(List.of(
                new Candidate(
                        server(587, ConnectionSecurity.STARTTLS, Optional.of(address.toString())),
                        List.of(Login.PASSWORD),
                        false,
                        false,
                        source),
                new Candidate(server(25, ConnectionSecurity.NONE, Optional.empty()), List.of(), true, false, source)));
    }

    private static SubmissionServer server(int port, ConnectionSecurity security, Optional<String> user) {
        return new SubmissionServer("smtp.example.org", port, security, user, List.of());
    }
}

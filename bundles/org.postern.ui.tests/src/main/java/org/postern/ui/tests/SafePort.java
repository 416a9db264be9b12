// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.CertificateFinding.Verdict;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.ServerCheck;
import org.postern.api.check.TlsFinding;
import org.postern.api.send.Reply;

/** Every server offers port 465 with TLS and no login, and nothing else: the real ports are not ours to listen on. */
final class SafePort implements ServerCheck, AutoCloseable {

    /** What it answers to whom asks for others. */
    static final String RELAYS_NOT = "550 5.7.1 relay not permitted";

    private final ServiceRegistration<ServerCheck> registration;
    private volatile Optional<Relay> asked = Optional.empty();

    SafePort() {
        BundleContext bundles = FrameworkUtil.getBundle(SafePort.class).getBundleContext();
        registration = bundles.registerService(
                ServerCheck.class, this, FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, 100)));
    }

    @Override
    public void close() {
        registration.unregister();
    }

    /** Whether somebody asked about mail to that address. */
    boolean asked(String recipient) {
        return asked.filter(relay -> relay.recipient().toString().equals(recipient))
                .isPresent();
    }

    @Override
    public Report check(Request request, Listener listener) {
        asked = request.relay();
        List<PortFinding> ports = List.of(
                finding(465, Optional.empty(), Optional.of(tls()), asked.map(any -> Reply.parse(RELAYS_NOT))),
                finding(587, Optional.of("the server refused the connection"), Optional.empty(), Optional.empty()));
        ports.forEach(listener::found);
        return new Report(request.host(), List.of(InetAddress.getLoopbackAddress()), ports);
    }

    private static PortFinding finding(
            int port, Optional<String> trouble, Optional<TlsFinding> tls, Optional<Reply> relay) {
        Optional<Reply> greeting = tls.map(any -> Reply.parse("220 ready"));
        return new PortFinding(port, trouble, greeting, List.of(), false, tls, relay);
    }

    private static TlsFinding tls() {
        return new TlsFinding(
                "TLSv1.3",
                new CertificateFinding(
                        Verdict.VERIFIED, "CN=mail", "CN=authority", Instant.parse("2999-01-01T00:00:00Z"), "pin"));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.CertificateFinding.Verdict;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.ServerCheck;
import org.postern.api.check.TlsFinding;
import org.postern.api.send.Reply;

/** Finds on hosts what a test told it, and elsewhere nothing. */
final class Harbour implements ServerCheck {

    private final Map<String, List<PortFinding>> hosts = new HashMap<>();

    /** A server on that port, with that certificate, whose EHLO says so much. */
    Harbour server(String host, int port, Verdict certificate, String... capabilities) {
        TlsFinding tls = new TlsFinding("TLSv1.3", new CertificateFinding(certificate, "", "", Instant.EPOCH, ""));
        hosts.put(
                host,
                List.of(new PortFinding(
                        port,
                        Optional.empty(),
                        Optional.of(Reply.parse("220 ready")),
                        List.of(capabilities),
                        false,
                        Optional.of(tls),
                        Optional.empty())));
        return this;
    }

    @Override
    public Report check(Request request, Listener listener) {
        return new Report(
                request.host(), List.of(), Objects.requireNonNull(hosts.getOrDefault(request.host(), List.of())));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.util.List;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;

/** Values that several tests use. */
public final class Samples {
    private Samples() {}

    public static SmtpProfile office() {
        return profile("office", new Origin(Origin.Layer.USER, "settings.json"));
    }

    public static SmtpProfile profile(String id, Origin origin) {
        return new SmtpProfile(
                id,
                "The " + id,
                new SubmissionServer(
                        id + ".example.org", 587, ConnectionSecurity.STARTTLS, Optional.of("ann"), List.of()),
                List.of(new SenderPattern("ann@example.org"), new SenderPattern("*@example.net")),
                origin);
    }

    public static NetworkSnapshot network(String gateway) {
        return new NetworkSnapshot(List.of(
                new Signal(SignalName.INTERFACE, "ethernet", Optional.of("eth0"), "/sys/class/net", true),
                new Signal(SignalName.GATEWAY, gateway, Optional.of("eth0"), "/proc/net/route", true),
                new Signal(SignalName.DNS_SERVER, "192.0.2.53", Optional.empty(), "/etc/resolv.conf", false)));
    }

    public static Diagnosis relayDenied() {
        return relayDenied(new Remedy(Remedy.Kind.SWITCH_PROFILE, "Send through Office", Optional.of("office")));
    }

    public static Diagnosis relayDenied(Remedy... remedies) {
        return new Diagnosis(
                Cause.RELAY_DENIED,
                Optional.empty(),
                0.9,
                Actor.USER,
                false,
                "The server does not take mail from this network.",
                "It belongs to another provider.",
                List.of("Use the server’s port 465 with a login.", "Use another server."),
                "The relay refused RCPT.",
                "Nobody got the message.",
                List.of(remedies),
                "rule relay-denied");
    }
}

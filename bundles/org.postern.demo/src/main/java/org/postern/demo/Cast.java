// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;

/** Who plays: Ann, who writes to Bob, her two outgoing servers, and her two rules. */
final class Cast {
    static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    static final String RELAY = "home-provider";
    static final String COMPANY = "company";

    private static final Messages TEXTS = new Messages();
    private static final Origin ORIGIN = new Origin(Origin.Layer.USER, "the demo");

    private Cast() {}

    static SmtpProfile relay(DemoServer server, X509Certificate authority) {
        return new SmtpProfile(
                RELAY,
                TEXTS.text("relay.name"),
                new SubmissionServer(
                        server.host(), server.port(), ConnectionSecurity.TLS, Optional.empty(), List.of(authority)),
                List.of(new SenderPattern("*@" + ANN.domain())),
                ORIGIN);
    }

    static SmtpProfile company(DemoServer server, X509Certificate authority) {
        return new SmtpProfile(
                COMPANY,
                TEXTS.text("company.name"),
                new SubmissionServer(
                        server.host(),
                        server.port(),
                        ConnectionSecurity.STARTTLS,
                        Optional.of(ANN.toString()),
                        List.of(authority)),
                List.of(new SenderPattern(ANN.toString())),
                ORIGIN);
    }

    static List<Rule> rules(Conditions conditions) {
        return List.of(
                rule(
                        "at-home",
                        TEXTS.text("home.rule"),
                        when(conditions, "gatewayMac", Place.HOME.gatewayMac()),
                        RELAY),
                rule(
                        "at-work",
                        TEXTS.text("office.rule"),
                        when(conditions, "dnsDomain", Place.OFFICE.domain()),
                        COMPANY));
    }

    private static Rule rule(String id, String name, When when, String use) {
        return new Rule(id, name, when, use, List.of(), ORIGIN);
    }

    private static When when(Conditions conditions, String kind, String value) {
        String parameter = conditions.find(kind).stream()
                .flatMap(declaration -> declaration.parameters().stream())
                .map(Conditions.Parameter::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no condition “" + kind + "” here."));
        return new When.Is(kind, new Parameters(Map.of(parameter, List.of(value))));
    }
}

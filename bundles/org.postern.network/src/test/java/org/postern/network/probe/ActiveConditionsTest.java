// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Probes;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Parameters;
import org.postern.testing.FakeProbes;

class ActiveConditionsTest {

    private static final String PIN = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void aNameResolvesIntoABlock() {
        Map<String, List<String>> inside = Map.of("host", List.of("intra"), "address", List.of("10.0.0.0/8"));
        Map<String, List<String>> outside = Map.of("host", List.of("intra"), "address", List.of("192.0.2.0/24"));

        assertEquals(Answer.yes("intra has the address 10.1.2.3"), ask(new Resolves(), inside));
        assertEquals(Answer.no("intra has the address 10.1.2.3"), ask(new Resolves(), outside));
        assertEquals(
                Answer.yes("intra has the address 10.1.2.3"), ask(new Resolves(), Map.of("host", List.of("intra"))));
        assertEquals(Answer.no("other has no address here"), ask(new Resolves(), Map.of("host", List.of("other"))));
    }

    @Test
    void anAddressHasANameThatFits() {
        assertEquals(
                Answer.yes("10.1.2.3 is called gw.corp.example"),
                ask(new ReverseDns(), Map.of("address", List.of("10.1.2.3"), "name", List.of("*.CORP.example"))));
        assertEquals(
                Answer.no("10.1.2.3 is called gw.corp.example"),
                ask(new ReverseDns(), Map.of("address", List.of("10.1.2.3"), "name", List.of("corp.example"))));
    }

    @Test
    void aPortIsReachable() {
        assertEquals(
                Answer.yes("port 443 of intra is open"),
                ask(new Reachable(), Map.of("host", List.of("intra"), "port", List.of("443"))));
    }

    @Test
    void aPageAnswersAsExpected() {
        Map<String, List<String>> page = Map.of("url", List.of("http://intra/here"));

        assertEquals(Answer.no("http://intra/here answers 302"), ask(new UrlProbe(), page));
        assertThrows(
                IllegalArgumentException.class,
                () -> new UrlProbe().with(new Parameters(Map.of("url", List.of("ftp://intra/here")))));
    }

    @Test
    void aServerHasOneOfThePinnedKeys() {
        String other = "A".repeat(43) + "=";

        assertEquals(
                Answer.yes("port 443 of intra has the key that was pinned"),
                ask(new TlsPin(), Map.of("host", List.of("intra"), "pin", List.of(other, PIN))));
        assertEquals(
                Answer.no("port 443 of intra has another key than the one that was pinned"),
                ask(new TlsPin(), Map.of("host", List.of("intra"), "pin", List.of(other))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TlsPin().with(new Parameters(Map.of("pin", List.of("sha256//short")))));
    }

    @Test
    void theWorldSeesUsInABlockOrUnderAName() {
        assertEquals(
                Answer.yes("smtp sees this computer at 198.51.100.7"),
                ask(new PublicAddress(), Map.of("host", List.of("smtp"), "address", List.of("198.51.100.0/24"))));
        assertEquals(
                Answer.yes("smtp sees this computer at 198.51.100.7"),
                ask(new PublicAddress(), Map.of("host", List.of("smtp"), "name", List.of("*.corp.example"))));
    }

    @Test
    void aMailServerGreetsAsExpected() {
        assertEquals(
                Answer.yes("mx greets with “mail.corp.example ESMTP\\u001B”"),
                ask(new SmtpGreeting(), Map.of("host", List.of("mx"), "text", List.of("Corp.Example"))));
    }

    @Test
    void whereTheNetworkDoesNotTellNeitherDoesTheCondition() {
        Parameters parameters = new Parameters(Map.of("host", List.of("mx"), "text", List.of("corp")));
        Condition.Context silent = context(Probes.NONE);

        assertEquals(
                Answer.Verdict.UNKNOWN,
                new SmtpGreeting().evaluate(parameters, silent).verdict());
    }

    private static Answer ask(Condition condition, Map<String, List<String>> values) {
        return condition.with(new Parameters(values)).ask(context(recorded()));
    }

    private static Condition.Context context(Probes probes) {
        return new Condition.Context() {
            @Override
            public NetworkSnapshot snapshot() {
                return NetworkSnapshot.OFFLINE;
            }

            @Override
            public Clock clock() {
                return Clock.systemUTC();
            }

            @Override
            public Probes probes() {
                return probes;
            }
        };
    }

    private static Probes recorded() {
        FakeProbes probes = new FakeProbes()
                .names("gw.corp.example")
                .open(443)
                .status(302)
                .key(PIN)
                .greeting("mail.corp.example ESMTP\u001b")
                .seen(address("198.51.100.7"));
        probes.hosts().put("intra", List.of(address("10.1.2.3")));
        return probes;
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

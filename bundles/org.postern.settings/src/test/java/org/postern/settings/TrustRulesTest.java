// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.Origin;
import org.postern.api.Origin.Layer;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.When;
import org.postern.api.settings.SettingsException;
import org.postern.api.trust.TrustRule;

class TrustRulesTest {

    private static final String RELAY = """
            "profiles": [{"id": "relay", "name": "Relay", "host": "relay.example", "security": "none",
                          "senders": ["*@example.org"]}]""";

    private static final Origin USER = new Origin(Layer.USER, "");

    private final Fixture fixture;
    private final JsonSettings settings;

    TrustRulesTest(@TempDir Path folder) {
        fixture = new Fixture(folder);
        settings = fixture.settings();
    }

    private static String document(String trust) {
        return "{\"format\": 1, " + RELAY + ", \"trust\": [" + trust + "]}";
    }

    private static String rule(String when) {
        return "{\"id\": \"beacon\", \"profile\": \"relay\", \"when\": " + when + "}";
    }

    private List<String> problems(String when) {
        fixture.write(fixture.file(), document(rule(when)));
        return settings.problems();
    }

    @Test
    void aUserNamesWhatProvesANetwork() {
        fixture.write(
                fixture.file(),
                document(
                        rule(
                                "{\"any\": [{\"tlsPin\": {\"host\": \"in.example\", \"pin\": \"x\"}}, {\"vpn\": \"Corp\"}, {\"category\": \"domain\"}]}")));

        TrustRule rule = settings.trustRules().get(0);
        assertEquals(List.of(), settings.problems());
        assertEquals("relay", rule.profile());
        assertEquals(Layer.USER, rule.origin().layer());
    }

    @Test
    void aPersonPutsAndTakesBackABeacon() {
        fixture.write(fixture.file(), "{\"format\": 1, " + RELAY + "}");
        When pinned = new When.Is("tlsPin", new Parameters(Map.of("host", List.of("in.example"), "pin", List.of("x"))));

        settings.putTrustRules(List.of(new TrustRule("beacon", "relay", pinned, USER)));

        assertEquals(pinned, settings.trustRules().get(0).when());
        assertEquals(1, fixture.settings().trustRules().size());
        settings.putTrustRules(List.of());
        assertEquals(List.of(), fixture.settings().trustRules());
    }

    @Test
    void nothingIsPutThatANetworkCanImitate() {
        fixture.write(fixture.file(), "{\"format\": 1, " + RELAY + "}");
        When imitable = new When.Is("gateway", new Parameters(Map.of("address", List.of("10.0.0.1"))));
        TrustRule rule = new TrustRule("beacon", "relay", imitable, USER);

        assertThrows(SettingsException.class, () -> settings.putTrustRules(List.of(rule)));

        assertEquals(List.of(), settings.trustRules());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"gateway\": \"10.0.0.1\"}",
                "{\"dnsDomain\": \"corp.example\"}",
                "{\"vpn\": \"Corp\", \"any\": [{\"dnsDomain\": \"corp.example\"}, {\"vpn\": \"any\"}]}",
                "{\"category\": \"private\"}",
                "{\"category\": [\"domain\", \"public\"]}"
            })
    void aUserCannotTrustWhatANetworkCanImitate(String when) {
        List<String> problems = problems(when);

        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains("trust[0].when: A network can imitate “"), problems.get(0));
        assertEquals(List.of(), settings.trustRules());
    }

    @Test
    void whatIsNotSoProvesNothing() {
        assertTrue(problems("{\"not\": {\"vpn\": \"Corp\"}}").get(0).contains("“not” proves nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"all\": []}", "{\"any\": [{\"all\": []}]}"})
    void nobodyTrustsEveryNetwork(String when) {
        assertTrue(
                problems(when).get(0).contains("any would be trusted"),
                problems(when).get(0));
        fixture.write("machine/p.json", document(rule(when)));
        assertEquals(List.of(), settings.trustRules());
    }

    @Test
    void aPolicyMayNameAnyCondition() {
        fixture.write("machine/p.json", document(rule("{\"gateway\": \"10.0.0.1\"}")));

        assertEquals(List.of(), settings.problems());
        assertEquals(Layer.POLICY_DEFAULT, settings.trustRules().get(0).origin().layer());
    }

    @Test
    void aProfileThatDoesNotExistIsNamed() {
        fixture.write(
                fixture.file(),
                "{\"format\": 1, \"trust\": [{\"id\": \"a\", \"profile\": \"nobody\", \"when\": {\"vpn\": \"any\"}}]}");

        assertTrue(
                settings.problems().get(0).contains("“nobody”, which does not exist"),
                settings.problems().get(0));
    }

    @Test
    void whatNobodyChangedIsWrittenBackAsItWas() {
        String when = "{\"tlsPin\": {\"host\": \"in.example\", \"pin\": \"x\"}}";
        fixture.write(fixture.file(), document(rule(when)));

        settings.put(Fixture.profile("isp"));

        assertEquals("beacon", settings.trustRules().get(0).id());
        assertTrue(fixture.read(fixture.file()).contains("in.example"));
    }
}

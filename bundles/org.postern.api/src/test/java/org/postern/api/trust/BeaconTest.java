// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.Origin;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.When;

class BeaconTest {

    private static final String KEY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void isAtThePortOfHttpsUnlessAnotherIsSaid() {
        assertEquals(new Beacon("intranet.example.org", 443), Beacon.of("intranet.example.org"));
        assertEquals(new Beacon("intranet.example.org", 8443), Beacon.of("intranet.example.org:8443"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":443", "a b", "-a", "a:0", "a:65536", "a:443:443", "https://a"})
    void isNoServerThere(String text) {
        assertThrows(IllegalArgumentException.class, () -> Beacon.of(text));
    }

    @Test
    void isReadFromTheRuleThatTrustsIt() {
        TrustRule rule = Beacon.of("intranet.example.org").proving("old", List.of(KEY));

        assertEquals(Optional.of(new Beacon("intranet.example.org", 443)), Beacon.of(rule));
        assertEquals("beacon-old-intranet.example.org", rule.id());
        assertEquals(
                64, Beacon.of("a".repeat(90)).proving("old", List.of(KEY)).id().length());
    }

    @Test
    void isInNoRuleOfAnotherKindNorInOneWithoutAName() {
        assertTrue(Beacon.of(rule("vpn", "name", "corp")).isEmpty());
        assertTrue(Beacon.of(rule("tlsPin", "host", "2001:db8::1")).isEmpty());
    }

    private static TrustRule rule(String kind, String parameter, String value) {
        When when = new When.Is(kind, new Parameters(Map.of(parameter, List.of(value))));
        return new TrustRule("id", "old", when, new Origin(Origin.Layer.USER, ""));
    }

    @Test
    void keysAreSha256InBase64() {
        assertTrue(Beacon.isPin(KEY));
        assertFalse(Beacon.isPin(KEY.substring(1)));
        assertFalse(Beacon.isPin("sha256/" + KEY));
    }
}

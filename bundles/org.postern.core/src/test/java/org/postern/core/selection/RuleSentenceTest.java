// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postern.api.rule.When;
import org.postern.core.Given;
import org.postern.core.Platform;

final class RuleSentenceTest {

    private static final When DOMAIN =
            Given.is("dnsDomain", Map.of("domain", List.of("corp.example", "*.corp.example")));

    private final RuleSentence sentence = new RuleSentence(
            new Platform().conditions(), id -> Map.of("isp", "Home provider").getOrDefault(id, id));

    @Test
    void saysConditionsAndProfile() {
        When when = new When.All(List.of(Given.gateway("192.168.1.1"), DOMAIN));

        assertEquals(
                "When the gateway is 192.168.1.1 and the DNS domain is corp.example or *.corp.example, send through Home provider.",
                of(when));
    }

    @Test
    void saysWhatComesAfterTheFirst() {
        assertEquals(
                "When the gateway is 10.0.0.1, send through Home provider, then corp.",
                sentence.of(Given.rule("r", Given.gateway("10.0.0.1"), "isp", "corp")));
    }

    @Test
    void putsPartsInBrackets() {
        When when = new When.Any(List.of(
                new When.All(List.of(Given.gateway("10.0.0.1"), DOMAIN)), new When.Not(Given.gateway("10.0.0.2"))));

        assertEquals(
                "When (the gateway is 10.0.0.1 and the DNS domain is corp.example or *.corp.example) or it is not so that the gateway is 10.0.0.2, send through Home provider.",
                of(when));
    }

    @Test
    void saysAlwaysWhereNothingIsAsked() {
        assertEquals("Always send through Home provider.", of(new When.All(List.of())));
    }

    @Test
    void saysFurtherParametersInBrackets() {
        When when = Given.is("gateway", Map.of("address", List.of("10.0.0.1"), "on", List.of("any")));

        assertEquals("When the gateway is 10.0.0.1 (on: any), send through Home provider.", of(when));
    }

    @Test
    void saysWhatItCanOfAConditionThatLeft() {
        assertEquals(
                "When example.day friday, send through Home provider.",
                of(Given.is("example.day", Map.of("day", List.of("friday")))));
    }

    private String of(When when) {
        return sentence.of(Given.rule("r", when, "isp"));
    }
}

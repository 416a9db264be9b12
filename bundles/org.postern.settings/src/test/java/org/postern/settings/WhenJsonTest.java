// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.When;

final class WhenJsonTest {

    private static final When HOME = Fixture.gateway("192.168.1.1");
    private static final When DOMAIN =
            new When.Is("dnsDomain", new Parameters(Map.of("domain", List.of("*.corp.example", "corp.example"))));

    private final WhenJson json = new WhenJson(new Fixture.KnownConditions());

    @Test
    void readsMembersAsAllOfThem() {
        assertEquals(
                new When.All(List.of(HOME, DOMAIN)),
                read("{\"gateway\":\"192.168.1.1\",\"dnsDomain\":[\"*.corp.example\",\"corp.example\"]}"));
    }

    @Test
    void readsAnObjectAsNamedParameters() {
        assertEquals(
                new When.Is("gateway", new Parameters(Map.of("address", List.of("10.0.0.1"), "on", List.of("any")))),
                read("{\"gateway\":{\"address\":\"10.0.0.1\",\"on\":\"any\"}}"));
    }

    @Test
    void readsANumberAsItIsWritten() {
        assertEquals(Fixture.gateway("587"), read("{\"gateway\":587}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"gateway\":\"192.168.1.1\"}",
                "{\"gateway\":[\"192.168.1.1\",\"10.0.0.1\"]}",
                "{\"gateway\":\"192.168.1.1\",\"dnsDomain\":\"corp.example\"}",
                "{\"gateway\":{\"address\":[\"10.0.0.1\",\"10.0.0.2\"],\"on\":\"any\"}}",
                "{\"any\":[{\"gateway\":\"10.0.0.1\"},{\"gateway\":\"10.0.0.2\"}]}",
                "{\"all\":[{\"gateway\":\"10.0.0.1\"},{\"gateway\":\"10.0.0.2\"}]}",
                "{\"all\":[{\"gateway\":\"10.0.0.1\"}]}",
                "{\"not\":{\"gateway\":\"10.0.0.1\",\"dnsDomain\":\"a.example\"}}",
                "{\"gateway\":\"10.0.0.1\",\"not\":{\"dnsDomain\":\"a.example\"},\"any\":[{},{\"any\":[]}]}"
            })
    void writesTheShortFormItRead(String text) {
        assertEquals(text, json.write(read(text)).toString());
    }

    @Test
    void writesWhatItReadsBackAsTheSameTree() {
        When deep = new When.Any(List.of(
                new When.All(List.of(HOME, DOMAIN, new When.All(List.of(HOME)))),
                new When.All(List.of(HOME, HOME)),
                new When.Not(new When.Not(new When.Any(List.of())))));

        assertEquals(deep, read(json.write(deep).toString()));
    }

    @Test
    void writesAConditionThatLeftByItsParametersNames() {
        When gone = new When.Is("example.day", new Parameters(Map.of("day", List.of("friday"))));

        assertEquals("{\"example.day\":{\"day\":\"friday\"}}", json.write(gone).toString());
    }

    private When read(String text) {
        return json.read(new Node("when", StrictJson.read(text)));
    }
}

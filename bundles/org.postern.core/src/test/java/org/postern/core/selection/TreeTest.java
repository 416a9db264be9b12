// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.network.Recognition;
import org.postern.api.rule.Answer.Verdict;
import org.postern.api.rule.Signals;
import org.postern.api.rule.When;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.Platform;

final class TreeTest {

    private final Tree tree = new Tree(new Platform().conditions());

    @ParameterizedTest
    @CsvSource({
        "Y, Y, YES, YES",
        "Y, N, NO, YES",
        "Y, U, UNKNOWN, YES",
        "N, Y, NO, YES",
        "N, N, NO, NO",
        "N, U, NO, UNKNOWN",
        "U, Y, UNKNOWN, YES",
        "U, N, NO, UNKNOWN",
        "U, U, UNKNOWN, UNKNOWN"
    })
    void decidesAsKleene(String a, String b, Verdict all, Verdict any) {
        List<When> parts = List.of(part(a), part(b));

        assertEquals(all, verdict(new When.All(parts)));
        assertEquals(any, verdict(new When.Any(parts)));
        assertEquals(all.negated(), verdict(new When.Not(new When.All(parts))));
    }

    @Test
    void holdsAlwaysForAllOfNothingAndNeverForAnyOfNothing() {
        assertEquals(Verdict.YES, verdict(new When.All(List.of())));
        assertEquals(Verdict.NO, verdict(new When.Any(List.of())));
    }

    @Test
    void cannotTellWithParametersThatCannotBeUsed() {
        assertEquals(Verdict.UNKNOWN, verdict(Given.gateway("nonsense")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all:Y,N    | the gateway is 192.168.1.1",
                "all:Y,U    | the name of the Wi-Fi network is not known",
                "any:U,N    | the name of the Wi-Fi network is not known",
                "any:N,N    | the gateway is 192.168.1.1"
            })
    void givesTheEvidenceThatDecided(String tree, String evidence) {
        List<When> parts =
                Arrays.stream(tree.substring(4).split(",")).map(TreeTest::part).toList();

        When when = tree.startsWith("all") ? new When.All(parts) : new When.Any(parts);

        assertEquals(evidence, this.tree.part(when).answer(home()).evidence());
    }

    private Verdict verdict(When when) {
        return tree.part(when).answer(home()).verdict();
    }

    private static Inquiry home() {
        return new Inquiry(
                Networks.HOME, Recognition.Unknown::new, Clock.systemUTC(), Signals.NONE, leaves -> Map.of(), Map.of());
    }

    private static When part(String verdict) {
        return switch (verdict) {
            case "Y" -> Given.gateway("192.168.1.1");
            case "N" -> Given.gateway("10.0.0.1");
            default -> Given.is("ssid", Map.of("name", List.of("Cafe")));
        };
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

class HostileTextTest {

    private static final int MEGABYTE = 1 << 20;

    private final RuleDiagnostician diagnostician = Registry.diagnostician();

    static Stream<String> monsters() {
        Random random = new Random(4711);
        return Stream.concat(
                Stream.of(
                        "a",
                        "a ",
                        "a.",
                        "1.",
                        "1:",
                        "::",
                        "@",
                        "a@",
                        "*",
                        "sender not ",
                        "not accept ",
                        "''",
                        "é ",
                        "\u0000",
                        "((",
                        "user ",
                        "5.7.1 "),
                Stream.generate(() -> random.ints(40, 1, 0x2fff)
                                .filter(Character::isDefined)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining()))
                        .limit(20));
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void aMegabyteTakesNoLongerThanIsBearable(String part) {
        String text = part.repeat(MEGABYTE / part.length());
        Case symptom = new Case(Case.reply("550 x").symptom());
        Reply reply = new Reply(550, Optional.empty(), List.of(text));
        Case hostile = new Case(new org.postern.api.diagnosis.Symptom(
                Optional.of(Phase.RCPT),
                Optional.of(reply),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                symptom.symptom().capabilities(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));

        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> diagnostician.explain(hostile.symptom(), Locale.ENGLISH));
    }

    @Test
    void nothingInvisibleReachesThePerson() {
        Case hostile = Case.reply("550 5.7.1 go\u001b[31m to \u202emoc.live\u202c {server}")
                .at(Phase.RCPT)
                .to("bob\u0007@example.net")
                .from("jo@isp.example", "Ho\u001btel");

        Diagnosis diagnosis = diagnostician.explain(hostile.symptom(), Locale.ENGLISH);

        String all = String.join(
                "\n",
                diagnosis.happened(),
                diagnosis.why(),
                String.join("", diagnosis.toDo()),
                diagnosis.forAdministrator(),
                diagnosis.whoGotIt(),
                diagnosis.evidence());
        assertFalse(
                all.chars()
                        .anyMatch(c ->
                                c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)),
                all);
        assertTrue(diagnosis.forAdministrator().contains("\\u001B[31m"), diagnosis.forAdministrator());
        assertTrue(diagnosis.forAdministrator().contains("{server}"), "facts are filled in once");
    }
}

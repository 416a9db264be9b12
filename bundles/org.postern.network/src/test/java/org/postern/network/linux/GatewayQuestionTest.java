// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.network.linux.RecordedTree.address;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.network.system.Cidr;

class GatewayQuestionTest {

    private static final Route GATEWAY =
            new Route("eth0", new Cidr(address("0.0.0.0"), 0), address("192.0.2.1"), 100, "test");
    private static final OwnAddress OWN = RecordedTree.own("eth0", "192.0.2.20", 24);
    private static final Doubt MISSING = new Doubt(GATEWAY, 0, Set.of(OWN), "");
    private static final Doubt REPLUGGED = new Doubt(GATEWAY, 2, Set.of(OWN), "");

    private final List<Route> knocked = new ArrayList<>();
    private Duration now = Duration.ofHours(1);
    private final OpenQuestions questions = new OpenQuestions(() -> now.toNanos());
    private final GatewayQuestion question = new GatewayQuestion(List::of, questions, this::knock);

    @Test
    void asksOnce() {
        assertTrue(question.ask(List.of(MISSING)));
        assertFalse(question.ask(List.of(MISSING)));

        assertEquals(List.of(GATEWAY), knocked);
    }

    @Test
    void asksAgainAfterTheGatewayWasGone() {
        question.ask(List.of(MISSING));
        question.ask(List.of());
        question.ask(List.of(MISSING));

        assertEquals(2, knocked.size());
    }

    @Test
    void asksAgainWhenTheKernelNoLongerReliesOnWhatItKnew() {
        question.ask(List.of(shown("02:00:00:00:00:aa")));
        question.ask(List.of(shown("02:00:00:00:00:aa stale")));
        question.ask(List.of(MISSING));

        assertEquals(3, knocked.size());
    }

    @Test
    void awaitsAnAnswerFromTheFirstTimeOn() {
        question.ask(List.of(MISSING));
        now = now.plusMillis(500);
        question.ask(List.of(MISSING));

        assertEquals(Duration.ofMillis(1_000), question.outstanding());
    }

    @Test
    void awaitsNothingOfAGatewayThatHadItsTime() {
        question.ask(List.of(MISSING));
        now = now.plus(GatewayQuestion.ANSWER);
        question.ask(List.of(MISSING));

        assertEquals(Duration.ZERO, question.outstanding());
        assertEquals(List.of(GATEWAY), knocked);
    }

    @Test
    void asksWithoutAwaitingWhatTheTableShowsLater() {
        question.ask(List.of(shown("02:00:00:00:00:aa")));
        now = now.plus(GatewayQuestion.ANSWER);
        question.ask(List.of(MISSING));

        assertEquals(Duration.ZERO, question.outstanding());
        assertEquals(2, knocked.size());
    }

    @Test
    void givesAGatewayItsTimeAgainAfterTheCableWasOut() {
        question.ask(List.of(MISSING));
        now = now.plusSeconds(60);
        question.ask(List.of(REPLUGGED));

        assertEquals(GatewayQuestion.ANSWER, question.outstanding());
        assertEquals(2, knocked.size());
    }

    /** Of a router that advertises itself while the own address is still tentative nobody can be asked at first. */
    @Test
    void asksAgainWhenItHasAnAddressToAskFrom() {
        question.ask(List.of(new Doubt(GATEWAY, 0, Set.of(), "")));
        now = now.plusSeconds(2);
        question.ask(List.of(MISSING));

        assertEquals(GatewayQuestion.ANSWER, question.outstanding());
        assertEquals(2, knocked.size());
    }

    @Test
    void asksAgainAfterTheComputerSlept() {
        question.ask(List.of(MISSING));
        now = now.plusSeconds(60);
        question.forget();
        question.ask(List.of(MISSING));

        assertEquals(GatewayQuestion.ANSWER, question.outstanding());
        assertEquals(2, knocked.size());
    }

    @Test
    void aQuestionThatNobodyHasAskedYetHasAllItsTime() {
        assertEquals(GatewayQuestion.ANSWER, questions.left(List.of(MISSING), GatewayQuestion.ANSWER));
    }

    private static Doubt shown(String mac) {
        return new Doubt(GATEWAY, 0, Set.of(OWN), mac);
    }

    private Optional<Knock> knock(Route gateway) {
        knocked.add(gateway);
        return Optional.empty();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.settings.PolicyBench.GOOD;
import static org.postern.settings.PolicyBench.NOW;
import static org.postern.settings.PolicyBench.PATH;
import static org.postern.settings.PolicyBench.ids;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the server of a policy is asked. */
final class PolicyRoundsTest {

    private final PolicyBench bench;

    PolicyRoundsTest(@TempDir Path folder) throws IOException, GeneralSecurityException {
        bench = new PolicyBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void looksAtOnceAndTellsWhoListens() throws InterruptedException {
        bench.server.gives(PATH, GOOD);
        JsonSettings settings = bench.fixture.settings();
        CountDownLatch told = new CountDownLatch(1);
        settings.listen(told::countDown);
        PolicyRounds rounds = rounds(bench.files(), NOW);

        rounds.start();

        assertTrue(told.await(20, TimeUnit.SECONDS));
        assertEquals("corp", settings.profiles().get(0).id());
        rounds.stop();
        settings.deactivate();
    }

    @Test
    void asksOnceAnHourWhicheverProcessDoes() {
        bench.server.gives(PATH, GOOD);

        List<Integer> asked = List.of(
                askedAfter(Duration.ZERO), askedAfter(Duration.ofMinutes(59)), askedAfter(Duration.ofMinutes(60)));

        assertEquals(List.of(1, 1, 2), asked);
    }

    @Test
    void asksAgainSoonWhereNobodyAnswered() {
        bench.server.refuses(PATH, 503);

        List<Integer> asked = List.of(
                askedAfter(Duration.ZERO), askedAfter(Duration.ofMinutes(4)), askedAfter(Duration.ofMinutes(5)));

        assertEquals(List.of(1, 1, 2), asked);
    }

    @Test
    void asksAtOnceWhereSomebodyWantsToKnow() {
        bench.server.gives(PATH, GOOD);
        LayeredFiles files = bench.files();
        PolicyRounds rounds = rounds(files, NOW);

        rounds.now();
        rounds.now();

        rounds.stop();
        assertEquals(2, bench.server.asked.size());
        assertEquals(List.of("corp"), ids(files));
    }

    /** How often the server has been asked after a round at that time. */
    private int askedAfter(Duration since) {
        PolicyRounds rounds = rounds(bench.files(), NOW.plus(since));
        rounds.round();
        rounds.stop();
        return bench.server.asked.size();
    }

    private PolicyRounds rounds(LayeredFiles files, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new PolicyRounds(bench.fetch(files, clock), bench::https, clock, bench.fixture.logger());
    }
}

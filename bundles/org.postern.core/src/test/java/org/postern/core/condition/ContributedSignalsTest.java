// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.Subscription;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.SignalSource;
import org.postern.core.Platform;

@Timeout(30)
final class ContributedSignalsTest {

    private static final SignalName SITE = new SignalName("org.example.site");

    private final Platform platform = new Platform();
    private final ContributedSignals signals = platform.signals();
    private final AtomicInteger changes = new AtomicInteger();

    /** Where the registry's instances are told what to say. */
    public static final class Site implements SignalSource {

        static volatile String said = "london";
        static volatile Runnable changed = () -> {};
        static final AtomicInteger ASKED = new AtomicInteger();
        static final Semaphore LEFT = new Semaphore(0);

        @Override
        public List<Observation> observe(Parameters parameters) {
            ASKED.incrementAndGet();
            return List.of(Observation.of(parameters.one("prefix", "") + said));
        }

        @Override
        public Subscription follow(Parameters parameters, Runnable told) {
            changed = told;
            return LEFT::release;
        }
    }

    /** Ends only when it is interrupted. */
    public static final class Endless implements SignalSource {

        static final AtomicInteger ASKED = new AtomicInteger();
        static final CountDownLatch INTERRUPTED = new CountDownLatch(1);

        @Override
        public List<Observation> observe(Parameters parameters) {
            ASKED.incrementAndGet();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                INTERRUPTED.countDown();
            }
            return List.of();
        }
    }

    public static final class Failing implements SignalSource {
        @Override
        public List<Observation> observe(Parameters parameters) {
            throw new IllegalStateException("broken");
        }
    }

    /** Is no source at all. */
    public static final class Impostor {}

    /** Gives a list of something else, as generics allow. */
    public static final class Liar implements SignalSource {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public List<Observation> observe(Parameters parameters) {
            return (List) List.of("london");
        }
    }

    public static final class TwoLines implements SignalSource {
        @Override
        public List<Observation> observe(Parameters parameters) {
            return List.of(Observation.of("london\nand more"));
        }
    }

    public static final class Flood implements SignalSource {
        @Override
        public List<Observation> observe(Parameters parameters) {
            return Collections.nCopies(100_000, Observation.of("x"));
        }
    }

    public static final class Novel implements SignalSource {
        @Override
        public List<Observation> observe(Parameters parameters) {
            return List.of(Observation.of("x".repeat(1_000)));
        }
    }

    @BeforeEach
    void begin() {
        Site.said = "london";
        Site.ASKED.set(0);
        Site.LEFT.drainPermits();
    }

    @AfterEach
    void end() {
        signals.deactivate();
    }

    @Test
    void carriesItsContributorAndWhetherItCanBeImitated() {
        platform.installSignals("org.example", signal(Site.class, "imitable='false'"));

        assertEquals(List.of(new Signal(SITE, "london", Optional.empty(), "org.example", false)), signals.observe());
    }

    @Test
    void canBeImitatedWhereNothingIsSaid() {
        platform.installSignals("org.example", signal(Site.class, ""));

        assertTrue(signals.observe().get(0).imitable());
    }

    @Test
    void getsTheParametersOfItsDeclaration() {
        platform.installSignals(
                "org.example",
                "<signal id='site' class='" + Site.class.getName()
                        + "'><parameter name='prefix' value='greater '/></signal>");

        assertEquals("greater london", signals.observe().get(0).value());
    }

    @Test
    void comesAndGoesWithItsBundle() throws InterruptedException {
        Subscription following = signals.follow(changes::incrementAndGet);
        platform.installSignals("org.example", signal(Site.class, ""));
        List<Signal> there = signals.observe();
        platform.uninstall("org.example");

        assertEquals(1, there.size());
        assertEquals(List.of(), signals.observe());
        assertEquals(3, changes.get()); // at once, when it came, when it went
        assertTrue(Site.LEFT.tryAcquire(10, TimeUnit.SECONDS));
        following.close();
    }

    @Test
    void isAskedAgainOnlyAfterItSaidThatSomethingChanged() {
        platform.installSignals("org.example", signal(Site.class, ""));
        signals.follow(changes::incrementAndGet);

        signals.observe();
        signals.observe();
        int before = Site.ASKED.get();
        Site.said = "paris";
        Site.changed.run();

        assertEquals(1, before);
        assertEquals("paris", signals.observe().get(0).value());
        assertEquals(2, changes.get());
    }

    @Test
    void isAskedEachTimeWhileNobodyFollows() {
        platform.installSignals("org.example", signal(Site.class, ""));

        signals.observe();
        Site.said = "paris";

        assertEquals("paris", signals.observe().get(0).value());
    }

    @Test
    void isNoLongerFollowedWhenTheLastOneLeaves() throws InterruptedException {
        platform.installSignals("org.example", signal(Site.class, ""));
        Subscription first = signals.follow(changes::incrementAndGet);
        Subscription second = signals.follow(changes::incrementAndGet);
        signals.observe();

        first.close();
        first.close();
        boolean early = Site.LEFT.tryAcquire();
        second.close();

        assertEquals(false, early);
        assertTrue(Site.LEFT.tryAcquire(10, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(classes = {Failing.class, Impostor.class, Liar.class, TwoLines.class, Flood.class, Novel.class})
    void survivesWhatNoSourceMayDo(Class<?> contributed) {
        platform.installSignals("org.example", signal(contributed, ""));
        platform.installSignals("org.other", signal(Site.class, ""));

        List<Signal> seen = signals.observe();

        assertEquals(List.of("org.other"), seen.stream().map(Signal::source).toList());
        assertEquals(Optional.of("the signal org.example.site of org.example failed"), signals.failure(SITE));
        assertEquals(1, platform.logged.size());
    }

    @Test
    void aValueThatIsNotAsDeclaredIsAFailure() {
        platform.installSignals("org.example", signal(Site.class, "type='cidr'"));

        assertEquals(List.of(), signals.observe());
        assertEquals(List.of("the signal org.example.site of org.example failed"), signals.failures());
    }

    @Test
    void isLeftAloneWhenItDoesNotComeInTimeUntilItsBundleChanges() throws InterruptedException {
        ContributedSignals impatient = new ContributedSignals(
                platform.registry(),
                platform.logger(),
                new Deadlines(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(5)));
        Endless.ASKED.set(0);
        platform.installSignals("org.example", signal(Endless.class, ""));

        impatient.observe();
        impatient.observe();
        int before = Endless.ASKED.get();
        Optional<String> failure = impatient.failure(SITE);
        platform.uninstall("org.example");
        platform.installSignals("org.example", signal(Site.class, ""));

        assertEquals(1, before);
        assertEquals(Optional.of("the signal org.example.site of org.example did not come in time"), failure);
        assertTrue(Endless.INTERRUPTED.await(10, TimeUnit.SECONDS));
        assertEquals("london", impatient.observe().get(0).value());
        assertEquals(Optional.empty(), impatient.failure(SITE));
        impatient.deactivate();
    }

    @Test
    void oneThatChangesWithoutEndIsLeftAlone() {
        platform.installSignals("org.example", signal(Site.class, ""));
        signals.follow(changes::incrementAndGet);
        signals.observe();

        for (int i = 0; i < 1_000; i++) {
            Site.changed.run();
        }

        assertEquals(List.of(), signals.observe());
        assertEquals(
                Optional.of("the signal org.example.site of org.example changed without end"), signals.failure(SITE));
        assertTrue(changes.get() < 100, changes::toString);
    }

    @Test
    void leavesOutADeclarationThatMakesNoSense() {
        platform.installSignals("org.example", "<signal class='x.Y'/>");
        platform.installSignals("org.second", "<signal id='a.b' class='x.Y'/>");
        platform.installSignals("org.third", "<signal id='a' type='colour' class='x.Y'/>");

        assertEquals(3, platform.logged.size());
        assertEquals(List.of(), signals.observe());
    }

    private static String signal(Class<?> implementation, String attributes) {
        return "<signal id='site' " + attributes + " class='" + implementation.getName() + "'/>";
    }
}

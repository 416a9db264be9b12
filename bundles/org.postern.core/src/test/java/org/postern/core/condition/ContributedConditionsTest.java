// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Condition.Question;
import org.postern.api.rule.Parameters;
import org.postern.core.Platform;

final class ContributedConditionsTest {

    private static final Parameters NONE = new Parameters(Map.of());
    private static final String PORT =
            "<parameter name='port' kind='port' label='Port' example='587' required='true'/><parameter name='host' kind='host' label='Host' example='mail.example.org'/>";

    private final Platform platform = new Platform();
    private final ContributedConditions conditions = platform.conditions();

    /** What a contributor may bring. */
    public static final class Agreeable implements Condition {
        @Override
        public Answer evaluate(Parameters parameters, Context context) {
            return Answer.yes("it is so");
        }
    }

    /** Counts how often it was asked, across the instances the registry makes. */
    public static final class Failing implements Condition {

        static final AtomicInteger ASKED = new AtomicInteger();

        @Override
        public Answer evaluate(Parameters parameters, Context context) {
            ASKED.incrementAndGet();
            throw new IllegalStateException("broken");
        }
    }

    /** Is no condition at all. */
    public static final class Impostor {}

    /** Ends only when it is told to. */
    public static final class Endless implements Condition {

        static final AtomicInteger ASKED = new AtomicInteger();
        static final CountDownLatch INTERRUPTED = new CountDownLatch(1);

        @Override
        public Answer evaluate(Parameters parameters, Context context) {
            ASKED.incrementAndGet();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                INTERRUPTED.countDown();
            }
            return Answer.yes("at last");
        }
    }

    /** Never gets as far as being asked. */
    public static final class Unready implements Condition {

        @Override
        public Question with(Parameters parameters) {
            throw new StackOverflowError();
        }

        @Override
        public Answer evaluate(Parameters parameters, Context context) {
            throw new UnsupportedOperationException();
        }
    }

    /** Answers as the type allows and no reader expects. */
    public static final class Liar implements Condition {
        @Override
        public Answer evaluate(Parameters parameters, Context context) {
            Answer.Verdict[] empty = new Answer.Verdict[1];
            return new Answer(empty[0], "trust me");
        }
    }

    /** Means well. */
    public static final class Verbose implements Condition {
        @Override
        public Answer evaluate(Parameters parameters, Context context) {
            return Answer.yes("x".repeat(100_000));
        }
    }

    private record Nowhere(NetworkSnapshot snapshot, Clock clock) implements Condition.Context {}

    @Test
    void comesAndGoesWithItsBundle() {
        platform.install("org.example", condition("example.ok", Agreeable.class, ""));
        Answer there = ask("example.ok");
        platform.uninstall("org.example");
        Answer gone = ask("example.ok");

        assertEquals(Answer.yes("it is so"), there);
        assertEquals(Answer.unknown("there is no condition “example.ok”"), gone);
        assertFalse(conditions.find("example.ok").isPresent());
    }

    @Test
    void keepsOneListUntilABundleComes() {
        var before = conditions.all();
        assertSame(before, conditions.all());

        platform.install("org.example", condition("example.ok", Agreeable.class, ""));

        assertEquals(before.size() + 1, conditions.all().size());
    }

    @Test
    void isNotAskedAgainAfterItFailedUntilItsBundleChanges() {
        Failing.ASKED.set(0);
        platform.install("org.example", condition("example.bad", Failing.class, ""));
        platform.install("org.other", condition("other.ok", Agreeable.class, ""));

        Answer first = ask("example.bad");
        ask("example.bad");
        platform.uninstall("org.other");
        ask("example.bad");
        int before = Failing.ASKED.get();
        platform.uninstall("org.example");
        platform.install("org.example", condition("example.bad", Failing.class, ""));
        ask("example.bad");

        assertEquals(Answer.unknown("the condition “example.bad” of org.example failed"), first);
        assertEquals(1, before);
        assertEquals(2, Failing.ASKED.get());
        assertEquals(2, platform.logged.size());
        assertTrue(platform.logged.get(0).contains("org.example"), platform.logged.get(0));
    }

    @Test
    void isLeftAloneWhenItDoesNotAnswerInTime() throws InterruptedException {
        ContributedConditions impatient = new ContributedConditions(
                platform.registry(),
                platform.logger(),
                new Deadlines(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(5)));
        platform.install("org.example", condition("example.endless", Endless.class, ""));
        Question question = impatient.question("example.endless", NONE);
        Nowhere nowhere = new Nowhere(NetworkSnapshot.OFFLINE, Clock.systemUTC());

        Answer first = question.ask(nowhere);
        Answer second = question.ask(nowhere);

        assertEquals(Answer.unknown("the condition “example.endless” of org.example did not answer in time"), first);
        assertEquals(Answer.Verdict.UNKNOWN, second.verdict());
        assertEquals(1, Endless.ASKED.get());
        assertTrue(Endless.INTERRUPTED.await(10, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(classes = {Liar.class, Unready.class, Impostor.class})
    void survivesWhatNoConditionMayDo(Class<?> contributed) {
        platform.install("org.example", condition("example.rogue", contributed, ""));

        assertEquals(Answer.unknown("the condition “example.rogue” of org.example failed"), ask("example.rogue"));
    }

    @Test
    void cutsEvidenceThatNobodyCouldRead() {
        platform.install("org.example", condition("example.verbose", Verbose.class, ""));

        assertTrue(ask("example.verbose").evidence().length() < 1_000);
    }

    @Test
    void leavesOutADeclarationThatMakesNoSense() {
        platform.install("org.example", "<condition kind='example.nameless' class='x.Y'/>");
        platform.install("org.second", "<condition kind='not' label='it is {0}' class='x.Y'/>");
        platform.install(
                "org.third",
                condition("example.odd", Agreeable.class, "<parameter name='a' kind='colour' label='A'/>"));

        assertEquals(3, platform.logged.size());
        assertTrue(conditions.all().stream().allMatch(d -> d.contributor().equals("org.postern.core")));
    }

    @Test
    void letsNobodyTakeTheNameOfABuiltInOne() {
        platform.install("org.example", condition("gateway", Agreeable.class, ""));

        assertEquals(
                "org.postern.core", conditions.find("gateway").orElseThrow().contributor());
    }

    @Test
    void checksPortsAndHosts() {
        platform.install("org.example", condition("example.reachable", Agreeable.class, PORT));

        assertEquals(Optional.empty(), complaint("587", "mail.example.org"));
        assertEquals(Optional.empty(), complaint("65535", "2001:db8::1"));
        assertEquals(Optional.of("“65536” is not a port, a number from 1 to 65535."), complaint("65536", "a"));
        assertEquals(Optional.of("“0” is not a port, a number from 1 to 65535."), complaint("0", "a"));
        assertEquals(
                Optional.of("“a b” is not the name of a computer, such as mail.example.org."), complaint("25", "a b"));
    }

    private Optional<String> complaint(String port, String host) {
        return conditions.complaint(
                "example.reachable", new Parameters(Map.of("port", List.of(port), "host", List.of(host))));
    }

    private Answer ask(String kind) {
        return conditions.question(kind, NONE).ask(new Nowhere(NetworkSnapshot.OFFLINE, Clock.systemUTC()));
    }

    private static String condition(String kind, Class<?> implementation, String parameters) {
        return "<condition kind='" + kind + "' label='it is {0}' class='" + implementation.getName() + "'>" + parameters
                + "</condition>";
    }
}

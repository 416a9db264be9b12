// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
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
    void survivesAClassThatIsNoCondition() {
        platform.install("org.example", condition("example.impostor", Impostor.class, ""));
        Question question = conditions.question("example.impostor", NONE);

        assertEquals(
                Answer.unknown("the condition “example.impostor” of org.example failed"),
                question.ask(new Nowhere(NetworkSnapshot.OFFLINE, Clock.systemUTC())));
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

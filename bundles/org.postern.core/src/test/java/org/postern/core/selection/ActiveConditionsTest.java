// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.Given.gateway;
import static org.postern.core.Given.profile;
import static org.postern.core.Given.rule;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.Probes;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selection.By;
import org.postern.api.rule.Signals;
import org.postern.api.rule.When;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.Platform;
import org.postern.core.known.Memories;
import org.postern.testing.MemorySettings;
import org.postern.testing.MovedNetwork;

final class ActiveConditionsTest {

    private static final EmailAddress ME = EmailAddress.of("me@example.org");
    private static final SmtpProfile CORP = profile("corp", Protection.TLS_AND_LOGIN);
    private static final SmtpProfile OTHER = profile("other", Protection.TLS_AND_LOGIN, "you@example.net");

    private final Platform platform = new Platform();
    private final MovedNetwork monitor = new MovedNetwork(Networks.HOME);
    private final ActiveAnswers answers = new ActiveAnswers(monitor);

    /** Says yes to every name but {@code no}, and writes down what it was asked. */
    public static final class Asked implements Condition {

        static final List<String> NAMES = new CopyOnWriteArrayList<>();

        @Override
        public Answer evaluate(Parameters parameters, Context context) {
            String name = parameters.one("name", "");
            NAMES.add(name);
            return Answer.of(!name.equals("no"), name + " answered");
        }
    }

    /** Says yes once two of it have been asked at the same time. */
    public static final class Meeting implements Condition {

        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @Override
        public Answer evaluate(Parameters parameters, Context context) {
            try {
                BOTH.await(4, TimeUnit.SECONDS);
                return Answer.yes("they met");
            } catch (Exception e) {
                return Answer.no("nobody came");
            }
        }
    }

    /** Answers when it is interrupted. */
    public static final class Patient implements Condition {

        static final CountDownLatch WAITING = new CountDownLatch(1);
        static final CountDownLatch INTERRUPTED = new CountDownLatch(1);

        @Override
        public Answer evaluate(Parameters parameters, Context context) {
            try {
                WAITING.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                INTERRUPTED.countDown();
            }
            return Answer.yes("never");
        }
    }

    @BeforeEach
    void contribute() {
        Asked.NAMES.clear();
        platform.install(
                "org.example",
                active("asked", Asked.class) + active("meeting", Meeting.class) + active("patient", Patient.class));
    }

    @AfterEach
    void close() {
        answers.close();
    }

    @Test
    void isAskedOnceTheRestOfItsRuleHolds() {
        Selection selection = select(rule("r", new When.All(List.of(asked("a"), gateway("192.168.1.1"))), "corp"));

        assertEquals(By.RULE, selection.by());
        assertEquals("The rule “Rule r” applies: a answered and the gateway is 192.168.1.1.", selection.reason());
        assertEquals(0, monitor.listeners());
    }

    @Test
    void isNotAskedWhereItCouldChangeNothing() {
        When elsewhere = gateway("10.0.0.1");
        When unknown = Given.is("ssid", Map.of("name", List.of("Cafe")));

        select(
                rule("no", new When.All(List.of(asked("a"), elsewhere)), "corp"),
                rule("open", new When.All(List.of(asked("b"), unknown)), "corp"),
                rule("not", new When.Not(new When.Any(List.of(asked("c"), gateway("192.168.1.1")))), "corp"),
                rule("sender", asked("d"), "other"),
                rule("yes", new When.Any(List.of(asked("e"), gateway("192.168.1.1"))), "corp"),
                rule("late", asked("f"), "corp"));

        assertEquals(List.of(), Asked.NAMES);
    }

    @Test
    void asksOnlyTheBranchThatCouldHold() {
        When first = new When.All(List.of(gateway("10.0.0.1"), asked("a")));
        When second = new When.All(List.of(gateway("192.168.1.1"), new When.Not(asked("no"))));

        assertEquals(
                By.RULE,
                select(rule("r", new When.Any(List.of(first, second)), "corp")).by());
        assertEquals(List.of("no"), Asked.NAMES);
    }

    @Test
    void thoseOfOneRuleAreAskedAtTheSameTime() {
        When both = new When.All(List.of(is("meeting", "x"), is("meeting", "y")));

        assertEquals(By.RULE, select(rule("r", both, "corp")).by());
    }

    @Test
    void anAnswerHoldsUntilTheNetworkChanges() {
        OrderedSelector selector = selector(rule("r", asked("a"), "corp"));

        selector.select(Networks.HOME, ME);
        selector.select(Networks.HOME, ME);
        int before = Asked.NAMES.size();
        monitor.move(Networks.CAFE);
        selector.select(Networks.CAFE, ME);

        assertEquals(1, before);
        assertEquals(2, Asked.NAMES.size());
    }

    @Test
    void anAnswerFromAnotherNetworkCountsForNothing() {
        OrderedSelector selector = selector(rule("r", asked("a"), "corp"));

        monitor.move(Networks.CAFE);
        By elsewhere = selector.select(Networks.HOME, ME).by();
        monitor.move(Networks.HOME);

        assertEquals(By.PROTECTION, elsewhere);
        assertEquals(By.RULE, selector.select(Networks.HOME, ME).by());
        assertEquals(2, Asked.NAMES.size());
    }

    @Test
    void isInterruptedWhenTheNetworkChanges() throws Exception {
        OrderedSelector selector = selector(rule("r", is("patient", "x"), "corp"));

        var selection = CompletableFuture.supplyAsync(() -> selector.select(Networks.HOME, ME));
        assertTrue(Patient.WAITING.await(10, TimeUnit.SECONDS));
        monitor.move(Networks.CAFE);

        assertEquals(
                List.of("Whether the rule “Rule r” applies cannot be told: the network changed before"
                        + " “patient” was answered."),
                selection.get(10, TimeUnit.SECONDS).passedOver());
        assertTrue(Patient.INTERRUPTED.await(10, TimeUnit.SECONDS));
    }

    @Test
    void nothingIsAskedForARecordedNetwork() {
        Selection selection = selector(rule("r", asked("a"), "corp")).whatIf(Networks.HOME, ME);

        assertEquals(List.of(), Asked.NAMES);
        assertEquals(
                List.of("Whether the rule “Rule r” applies cannot be told: nothing was asked of the network for"
                        + " “asked”."),
                selection.passedOver());
    }

    private Selection select(Rule... rules) {
        return selector(rules).select(Networks.HOME, ME);
    }

    private OrderedSelector selector(Rule... rules) {
        return new OrderedSelector(
                new MemorySettings(List.of(CORP, OTHER)).withRules(rules),
                platform.conditions(),
                Signals.NONE,
                Memories.none(),
                answers,
                Probes.NONE,
                Clock.systemUTC());
    }

    private static When asked(String name) {
        return is("asked", name);
    }

    private static When is(String kind, String name) {
        return Given.is(kind, Map.of("name", List.of(name)));
    }

    private static String active(String kind, Class<?> implementation) {
        return "<condition kind='" + kind + "' label='{0}' active='true' class='" + implementation.getName()
                + "'><parameter name='name' kind='text' label='Name' required='true'/></condition>";
    }
}

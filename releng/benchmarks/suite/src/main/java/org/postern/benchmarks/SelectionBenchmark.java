// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Signals;
import org.postern.core.condition.ContributedConditions;
import org.postern.core.known.Memory;
import org.postern.core.known.NetworkLedger;
import org.postern.core.selection.OrderedSelector;

/** Time to select a server where 999 rules say no, each with its sentence, before the thousandth says yes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SelectionBenchmark {

    private static final NetworkSnapshot HOME = new NetworkSnapshot(List.of(
            signal("interface", "ethernet"),
            signal("address", "192.168.1.20/24"),
            signal("gateway", ThousandRules.LAST_GATEWAY),
            signal("gatewayMac", "00:1a:2b:3c:4d:5e"),
            signal("dnsServer", "192.168.1.1")));
    private static final EmailAddress AUTHOR = EmailAddress.of("me@example.org");

    private final Surroundings core = new Surroundings().with(org.postern.core.Words.class);
    private final ThousandRules settings = new ThousandRules();
    private final Still network = new Still(HOME);
    private final Memory memory = new Memory(new NetworkLedger(new EmptyHome(), core.logger()), network, core.logger());
    private final OrderedSelector selector = new OrderedSelector(
            settings, new ContributedConditions(core.registry(), core.logger()), Signals.NONE, memory, network, null);

    /** As it is for every message. */
    @Benchmark
    public Selection rulesAsBefore() {
        return lastRule(selector.select(HOME, AUTHOR));
    }

    /** As it is once after each change of the settings: the rules are made ready first. */
    @Benchmark
    public Selection rulesJustChanged() {
        settings.change();
        return lastRule(selector.select(HOME, AUTHOR));
    }

    /** So that nothing else is measured by mistake. */
    private static Selection lastRule(Selection selection) {
        if (selection.by() != Selection.By.RULE || selection.passedOver().size() != ThousandRules.COUNT - 1) {
            throw new IllegalStateException(selection.reason());
        }
        return selection;
    }

    private static Signal signal(String name, String value) {
        return new Signal(new SignalName(name), value, Optional.of("eth0"), "benchmark", true);
    }
}

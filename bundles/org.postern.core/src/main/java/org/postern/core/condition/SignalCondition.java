// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Parameters;

/**
 * Compares what a rule names with the values of one signal: yes, if one of the former holds for one of the latter;
 * unknown, if there is no such signal.
 *
 * @param <T> what a signal's value is read into
 */
final class SignalCondition<T> implements Condition {

    /** What the kernel does not know, but the program that manages the network. */
    private static final Set<SignalName> TOLD = Set.of(
            SignalName.SSID, SignalName.BSSID, SignalName.CONNECTION, SignalName.METERED, SignalName.CONNECTIVITY);

    private final String parameter;
    private final Function<String, Predicate<T>> wanted;
    private final Map<Scope, Sight<T>> sights = new EnumMap<>(Scope.class);

    /**
     * @param parameter whose values the rule names
     * @param read reads a signal
     * @param wanted reads what the rule names, and throws IllegalArgumentException with one sentence if it cannot
     */
    SignalCondition(
            SignalName signal, String parameter, Function<Signal, T> read, Function<String, Predicate<T>> wanted) {
        this.parameter = parameter;
        this.wanted = wanted;
        for (Scope scope : Scope.values()) {
            sights.put(
                    scope,
                    new Sight<>(snapshot -> Sight.Seen.of(
                            scope.signals(snapshot, signal), read, signal.id(), silent(snapshot, signal))));
        }
    }

    private static List<Signal> silent(NetworkSnapshot snapshot, SignalName signal) {
        return TOLD.contains(signal) ? snapshot.of(SignalName.SILENT).toList() : List.of();
    }

    @Override
    public Answer evaluate(Parameters parameters, Context context) {
        return with(parameters).ask(context);
    }

    @Override
    public Question with(Parameters parameters) {
        List<Predicate<T>> any = parameters.all(parameter).stream().map(wanted).toList();
        Sight<T> sight = Objects.requireNonNull(sights.get(Scope.of(parameters)));
        return context -> answer(any, sight.of(context.snapshot()));
    }

    private static <T> Answer answer(List<Predicate<T>> any, Sight.Seen<T> seen) {
        if (seen.values().isEmpty()) {
            return Answer.unknown(seen.evidence());
        }
        for (Predicate<T> wanted : any) {
            for (T value : seen.values()) {
                if (wanted.test(value)) {
                    return Answer.yes(seen.evidence());
                }
            }
        }
        return Answer.no(seen.evidence());
    }
}

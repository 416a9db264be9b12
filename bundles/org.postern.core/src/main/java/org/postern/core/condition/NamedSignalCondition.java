// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.List;
import java.util.stream.Collectors;
import org.postern.api.mail.Visible;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Parameters;
import org.postern.core.Words;

/** Compares the values of any signal, contributed or Postern's own, with texts and patterns. */
final class NamedSignalCondition implements Condition {

    private static final Words WORDS = new Words(NamedSignalCondition.class);

    @Override
    public Answer evaluate(Parameters parameters, Context context) {
        return with(parameters).ask(context);
    }

    @Override
    public Question with(Parameters parameters) {
        if (parameters.all("name").size() > 1) {
            throw new IllegalArgumentException(WORDS.text("value.signals"));
        }
        SignalName name = new SignalName(parameters.one("name", ""));
        List<Wildcard> wanted =
                parameters.all("value").stream().map(Wildcard::new).toList();
        Scope scope = Scope.of(parameters);
        Sight<String> sight = new Sight<>(snapshot -> look(snapshot, name, scope));
        return context -> {
            Sight.Seen<String> seen = sight.of(context.snapshot());
            return seen.values().isEmpty()
                    ? Answer.unknown(context.missing(name).orElse(seen.evidence()))
                    : answer(seen, wanted);
        };
    }

    private static Sight.Seen<String> look(NetworkSnapshot snapshot, SignalName name, Scope scope) {
        List<String> values =
                scope.signals(snapshot, name).stream().map(Signal::value).toList();
        String shown = values.stream().distinct().map(Visible::text).collect(Collectors.joining(", "));
        String key = values.isEmpty() ? "missing.signal" : "seen.signal";
        return new Sight.Seen<>(values, WORDS.text(key, Visible.text(name.id()), shown));
    }

    private static Answer answer(Sight.Seen<String> seen, List<Wildcard> wanted) {
        boolean holds = wanted.stream().anyMatch(each -> seen.values().stream().anyMatch(each::matches));
        return Answer.of(holds, seen.evidence());
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Answer.Verdict;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Signals;
import org.postern.core.Words;

/**
 * One network being asked about: passive leaves answer at once, active ones only where the rest of their rule leaves it to
 * them.
 *
 * @param known which known network it is
 * @param signals of this computer
 * @param asker asks active leaves
 * @param heard what they said so far
 */
record Inquiry(
        NetworkSnapshot snapshot,
        Supplier<Recognition> known,
        Clock clock,
        Signals signals,
        Function<List<Leaf>, Map<Leaf, Answer>> asker,
        Map<Leaf, Answer> heard)
        implements Condition.Context {

    private static final Words WORDS = new Words(Inquiry.class);

    @Override
    public Recognition recognition() {
        return known.get();
    }

    @Override
    public Optional<String> missing(SignalName name) {
        return signals.failure(name);
    }

    /** What the part says, active leaves asked if it hangs on them. */
    Answer ask(Part part) {
        Answer answer = part.answer(this);
        if (answer.verdict() != Verdict.UNKNOWN || !part.active()) {
            return answer;
        }
        List<Leaf> open = part.open(this, Verdict.YES).distinct().toList();
        return open.isEmpty() ? answer : part.answer(with(asker.apply(open)));
    }

    /** What that leaf said. */
    Answer heard(Leaf leaf) {
        return Optional.ofNullable(heard.get(leaf))
                .orElseGet(() ->
                        Answer.unknown(WORDS.text("evidence.unasked", leaf.is().kind())));
    }

    private Inquiry with(Map<Leaf, Answer> answers) {
        return new Inquiry(snapshot, known, clock, signals, asker, answers);
    }
}

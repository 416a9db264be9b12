// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Probes;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Answer.Verdict;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.When;
import org.postern.core.Words;
import org.postern.core.condition.ContributedConditions;

/**
 * Asks what vouches for the network that leads to one destination. A beacon, a VPN and a domain count only for the way to it;
 * all else is asked as rules ask it.
 */
record Vouching(
        Destination destination,
        NetworkSnapshot snapshot,
        Beacons beacons,
        ContributedConditions conditions,
        Probes probes,
        Clock clock)
        implements Condition.Context {

    private static final Words WORDS = new Words(Vouching.class);

    Answer ask(When when) {
        if (destination.ways().isEmpty()) {
            return Answer.unknown(WORDS.text("way.none", destination.host()));
        }
        if (when instanceof When.Is is) {
            return one(is.kind(), is.parameters());
        }
        if (when instanceof When.Not not) {
            Answer answer = ask(not.part());
            return new Answer(answer.verdict().negated(), answer.evidence());
        }
        return when instanceof When.All all
                ? several(all.parts(), Verdict.NO)
                : several(((When.Any) when).parts(), Verdict.YES);
    }

    private Answer one(String kind, Parameters parameters) {
        return switch (kind) {
            case "tlsPin" -> beacons.ask(parameters, destination, snapshot, probes);
            case "vpn" -> new Tunnel(destination, snapshot).ask(parameters);
            case "category" -> new Domain(destination, snapshot).ask(parameters);
            default -> conditions.question(kind, parameters).ask(this);
        };
    }

    /** In their order, until one decides. */
    private Answer several(List<When> parts, Verdict decisive) {
        List<Answer> answers = new ArrayList<>();
        for (When part : parts) {
            Answer answer = ask(part);
            if (answer.verdict() == decisive) {
                return answer;
            }
            answers.add(answer);
        }
        boolean unknown = answers.stream().anyMatch(answer -> answer.verdict() == Verdict.UNKNOWN);
        return new Answer(unknown ? Verdict.UNKNOWN : decisive.negated(), evidence(answers));
    }

    private static String evidence(List<Answer> answers) {
        return answers.isEmpty()
                ? WORDS.text("evidence.none")
                : answers.stream()
                        .map(Answer::evidence)
                        .distinct()
                        .collect(Collectors.joining(WORDS.text("evidence.and")));
    }
}

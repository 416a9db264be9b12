// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.List;
import java.util.Optional;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.Recognition;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Parameters;
import org.postern.core.Words;

/**
 * Whether this is one of the known networks named, by name or id. Where it only looks like one of them, and a person has not
 * said whether it is, that cannot be told.
 */
final class NetworkCondition implements Condition {

    private static final Words WORDS = new Words(NetworkCondition.class);

    @Override
    public Answer evaluate(Parameters parameters, Context context) {
        if (context.snapshot().offline()) {
            return Answer.unknown(WORDS.text("missing.network"));
        }
        List<String> names = parameters.all("name");
        Recognition recognition = context.recognition();
        Optional<KnownNetwork> same = recognition.same();
        if (same.filter(network -> named(network, names)).isPresent()) {
            return Answer.yes(seen(same.get()));
        }
        Optional<KnownNetwork> perhaps = recognition.resembled().filter(network -> named(network, names));
        return perhaps.map(network -> Answer.unknown(WORDS.text("likely.network", network.name())))
                .orElseGet(
                        () -> Answer.no(same.map(NetworkCondition::seen).orElseGet(() -> WORDS.text("new.network"))));
    }

    private static String seen(KnownNetwork network) {
        return WORDS.text("seen.network", network.name());
    }

    private static boolean named(KnownNetwork network, List<String> names) {
        return names.stream()
                .anyMatch(name -> network.id().equals(name) || network.name().equalsIgnoreCase(name));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import java.time.Clock;
import java.util.Optional;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Probes;
import org.postern.api.network.Recognition;
import org.postern.api.network.SignalName;

/**
 * A question asked of a snapshot. Contributed through the extension point {@code org.postern.core.conditions}, which
 * declares its parameters; built-in ones are contributed the same way. Stateless, called from any thread, and
 * interrupted when its answer is no longer wanted. One that throws, or does not answer in time, counts as unknown and is
 * named.
 */
@FunctionalInterface
public interface Condition {

    Answer evaluate(Parameters parameters, Context context);

    /**
     * The condition with its parameters read once, to be asked of many snapshots. One whose parameters take work to read
     * does that work here; for all others this is enough.
     *
     * @throws IllegalArgumentException with one sentence, if the parameters cannot be used although each value looks as
     *     declared
     */
    default Question with(Parameters parameters) {
        return context -> evaluate(parameters, context);
    }

    /** A condition with its parameters. */
    @FunctionalInterface
    interface Question {

        Answer ask(Context context);
    }

    /** What a condition may look at. */
    interface Context {

        NetworkSnapshot snapshot();

        Clock clock();

        /** Which known network the snapshot is of. */
        default Recognition recognition() {
            return new Recognition.Unknown();
        }

        /** Why a contributed signal is missing from the snapshot, as half a sentence; empty if nobody knows. */
        default Optional<String> missing(SignalName name) {
            return Optional.empty();
        }

        /** Questions that need traffic; only a condition declared {@code active} is given any that answer. */
        default Probes probes() {
            return Probes.NONE;
        }
    }
}

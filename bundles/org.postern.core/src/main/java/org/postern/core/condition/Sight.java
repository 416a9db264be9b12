// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.Visible;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.core.Words;

/**
 * What a snapshot shows of one thing, read into values. Kept for the snapshot looked at last, so that a rule book of a
 * thousand rules reads it once.
 */
final class Sight<T> {

    private static final Words WORDS = new Words(Sight.class);

    private final Function<NetworkSnapshot, Seen<T>> look;
    private volatile @Nullable Kept<T> kept;

    Sight(Function<NetworkSnapshot, Seen<T>> look) {
        this.look = look;
    }

    Seen<T> of(NetworkSnapshot snapshot) {
        Kept<T> last = kept;
        if (last != null && last.snapshot() == snapshot) {
            return last.seen();
        }
        Seen<T> seen = look.apply(snapshot);
        kept = new Kept<>(snapshot, seen);
        return seen;
    }

    /**
     * What was seen.
     *
     * @param evidence that it was, in words
     */
    record Seen<T>(List<T> values, String evidence) {

        /**
         * What the signals say; the words come from {@code seen.} or {@code missing.} with that key.
         *
         * @param silent who should have told
         */
        static <T> Seen<T> of(List<Signal> signals, Function<Signal, T> value, String key, List<Signal> silent) {
            String evidence = signals.isEmpty() ? missing(key, silent) : WORDS.text("seen." + key, shown(signals));
            return new Seen<>(signals.stream().map(value).toList(), evidence);
        }

        private static String missing(String key, List<Signal> silent) {
            String missing = WORDS.text("missing." + key);
            return silent.isEmpty() ? missing : WORDS.text("silent", missing, shown(silent));
        }

        private static String shown(List<Signal> signals) {
            return signals.stream()
                    .map(Signal::value)
                    .map(Visible::text)
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    private record Kept<T>(NetworkSnapshot snapshot, Seen<T> seen) {}
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.postern.api.diagnosis.Cause;

/** How many replies of a corpus were understood. */
record Score(List<Judged> judged) {

    private static final Set<Cause.Family> AT_SUBMISSION =
            EnumSet.of(Cause.Family.NETWORK, Cause.Family.TLS, Cause.Family.SIGN_IN, Cause.Family.SENDER);

    Score {
        judged = List.copyOf(judged);
    }

    /** A reply and what was said about it. */
    record Judged(Corpus.Entry entry, Cause said, String evidence) {

        boolean right() {
            return entry.right(said);
        }

        @Override
        public String toString() {
            return entry.label().id() + " taken for " + said.id() + ": "
                    + entry.reply().replace("\n", "\\n") + " (" + evidence + ")";
        }
    }

    static Score of(Corpus corpus, RuleDiagnostician diagnostician) {
        return new Score(corpus.entries().stream()
                .map(entry -> {
                    var said = diagnostician.explain(entry.symptom(), Locale.ENGLISH);
                    return new Judged(entry, said.cause(), said.evidence());
                })
                .toList());
    }

    double strict() {
        return share(j -> true);
    }

    /** The mean over causes, so that rare ones count as much as frequent ones. */
    double macro() {
        return judged.stream()
                .collect(Collectors.groupingBy(
                        j -> j.entry().label(), TreeMap::new, Collectors.averagingInt(j -> j.right() ? 1 : 0)))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    double atSubmission() {
        return share(j -> AT_SUBMISSION.contains(j.entry().label().family()));
    }

    List<Judged> mistakes() {
        return judged.stream().filter(j -> !j.right()).toList();
    }

    private double share(Predicate<Judged> which) {
        return judged.stream()
                .filter(which)
                .mapToInt(j -> j.right() ? 1 : 0)
                .average()
                .orElse(0);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d replies: strict %.1f %%, mean over causes %.1f %%, at submission %.1f %%",
                judged.size(),
                100 * strict(),
                100 * macro(),
                100 * atSubmission());
    }
}

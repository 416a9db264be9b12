// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.postern.api.diagnosis.Cause;

/** Shares of replies that were understood, 0 to 1. */
record Score(List<Judged> judged) {

    private static final Set<Cause.Family> AT_SUBMISSION =
            EnumSet.of(Cause.Family.NETWORK, Cause.Family.TLS, Cause.Family.SIGN_IN, Cause.Family.SENDER);

    Score {
        judged = List.copyOf(judged);
    }

    double strict() {
        return share(each -> true);
    }

    /** The mean over causes, so that rare ones count as much as frequent ones. */
    double meanOverCauses() {
        return judged.stream()
                .collect(Collectors.groupingBy(
                        each -> each.reply().label(), Collectors.averagingInt(each -> each.right() ? 1 : 0)))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** Of the causes that stop a message at the sender's own server. */
    double atSubmission() {
        return share(each -> AT_SUBMISSION.contains(each.reply().label().family()));
    }

    private double share(Predicate<Judged> which) {
        return judged.stream()
                .filter(which)
                .mapToInt(each -> each.right() ? 1 : 0)
                .average()
                .orElse(0);
    }
}

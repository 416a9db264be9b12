// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The replies of each provider by the rules without that provider's own. */
record LeftOut(PrintStream out, Map<String, List<Judged>> byProvider) {

    private static final String ROW = "  %-18s %7d %7.1f %% %7.1f %%%n";

    /** What this does not show is said with it: nobody should quote the figures for more than they are. */
    private static final String MEANING = """

            Each provider's replies, with its own rules and then without: its file (rules, phrases, hosts) is withheld,
            and no reply is given with its provider's name. The common rules stay, and whoever wrote them may have
            seen these replies. So this shows how much rests on knowing the provider. It does not foretell how
            well the words of a provider nobody has seen yet would be understood.

            """;

    LeftOut {
        byProvider = Map.copyOf(byProvider);
    }

    void print() throws IOException, ReflectiveOperationException {
        List<Judged> with = new ArrayList<>();
        List<Judged> without = new ArrayList<>();
        out.print(MEANING);
        out.printf("  %-18s %7s %9s %9s%n", "", "replies", "with", "without");
        for (String provider : BuiltInProviders.names()) {
            List<Judged> known = byProvider.getOrDefault(provider, List.of());
            if (!known.isEmpty()) {
                List<Judged> unknown = again(provider, known);
                row(provider, known, unknown);
                with.addAll(known);
                without.addAll(unknown);
            }
        }
        row("all of these", with, without);
    }

    private static List<Judged> again(String provider, List<Judged> known)
            throws IOException, ReflectiveOperationException {
        try (WithoutProvider rules = new WithoutProvider(provider)) {
            return Judged.all(known.stream().map(Judged::reply).toList(), rules.diagnostician());
        }
    }

    private void row(String name, List<Judged> with, List<Judged> without) {
        out.printf(
                Locale.ROOT, ROW, name, with.size(), 100 * new Score(with).strict(), 100 * new Score(without).strict());
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.diagnosis.RuleDiagnostician;

/** Says of a file of labelled replies how well the built-in rules understand it. */
public final class DevelopmentReport {

    private static final int MOST_IDS = 3;

    private final PrintStream out;
    private final List<Judged> judged;

    private DevelopmentReport(PrintStream out, List<Judged> judged) {
        this.out = out;
        this.judged = judged;
    }

    /** @param arguments the file of replies, one JSON object a line */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 1 || !Files.isReadable(Path.of(arguments[0]))) {
            out.println("There is no report, since there is no file of labelled replies"
                    + (arguments.length == 1 ? " at " + arguments[0] : " named") + ".");
            return;
        }
        try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
            Surroundings nobody = new Surroundings();
            RuleDiagnostician diagnostician = new RuleDiagnostician(nobody.registry(), nobody.logger());
            new DevelopmentReport(out, Judged.all(LabelledReply.all(lines), diagnostician)).print();
        }
    }

    private void print() throws IOException, ReflectiveOperationException {
        Score score = new Score(judged);
        out.printf("%d labelled replies, all built-in rules%n%n", judged.size());
        line("strict", score.strict());
        line("mean over causes", score.meanOverCauses());
        line("at submission", score.atSubmission());
        printConfusions();
        printProviders();
        new LeftOut(out, byProvider()).print();
    }

    private void line(String name, double share) {
        out.printf(Locale.ROOT, "  %-18s %5.1f %%%n", name, 100 * share);
    }

    private void printConfusions() {
        out.printf(
                "%nTaken for something else: %d (expected → got, how often, examples)%n",
                judged.stream().filter(each -> !each.right()).count());
        judged.stream()
                .filter(each -> !each.right())
                .collect(Collectors.groupingBy(Judged::confusion, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(confusion -> -confusion.getValue().size()))
                .forEach(confusion -> out.printf(
                        "  %-52s %3d  %s%n",
                        confusion.getKey(), confusion.getValue().size(), examples(confusion.getValue())));
    }

    private static String examples(List<Judged> confused) {
        return confused.stream().limit(MOST_IDS).map(each -> each.reply().id()).collect(Collectors.joining(" "));
    }

    private void printProviders() {
        out.printf("%nBy who said it%n%n  %-28s %7s %7s%n", "", "replies", "strict");
        byProvider().entrySet().stream()
                .sorted(Comparator.comparing(said -> -said.getValue().size()))
                .forEach(said -> out.printf(
                        Locale.ROOT,
                        "  %-28s %7d %5.1f %%%n",
                        said.getKey(),
                        said.getValue().size(),
                        100 * new Score(said.getValue()).strict()));
    }

    private Map<String, List<Judged>> byProvider() {
        return judged.stream()
                .collect(Collectors.groupingBy(
                        each -> BuiltInProviders.name(each.reply().provider()), TreeMap::new, Collectors.toList()));
    }
}

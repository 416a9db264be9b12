// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.send.Reply;
import org.postern.diagnosis.RuleDiagnostician;

/** Time to explain one reply in English, with all built-in rules. The rules have been read before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DiagnosisBenchmark {

    private static final int LONG = 4_000;

    private final Surroundings nobody = new Surroundings();
    private final RuleDiagnostician diagnostician = new RuleDiagnostician(nobody.registry(), nobody.logger());
    private final List<Symptom> symptoms =
            replies().stream().map(LabelledReply::symptom).toList();
    private final Symptom rambling = Symptom.of(Reply.parse("550 " + "no rule knows these words ".repeat(LONG / 26)));
    private int next;

    /** The replies of the project's own collection in turn: the mean over them. */
    @Benchmark
    public Diagnosis reply() {
        next = (next + 1) % symptoms.size();
        return diagnostician.explain(symptoms.get(next), Locale.ENGLISH);
    }

    /** A long reply that matches nothing, so that every rule is asked. */
    @Benchmark
    public Diagnosis longReplyNoRuleKnows() {
        return diagnostician.explain(rambling, Locale.ENGLISH);
    }

    private static List<LabelledReply> replies() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DiagnosisBenchmark.class.getResourceAsStream("field-replies.jsonl")),
                StandardCharsets.UTF_8))) {
            return LabelledReply.all(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

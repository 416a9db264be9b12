// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How well the rules do on labelled replies. */
class CorpusTest {

    private static final Path DEVELOPMENT = Path.of("../../../shared/diagnosis-dev.jsonl");

    @Test
    void meetsTheBarOnTheDevelopmentCorpus() throws IOException {
        assumeTrue(Files.exists(DEVELOPMENT));

        assertAtLeast(0.85, 0.80, 0.90, score(Corpus.in(DEVELOPMENT)));
    }

    @Test
    void keepsWhatItLearntFromServersAndPrograms() {
        assertAtLeast(0.97, 0.97, 0.97, score(Corpus.own()));
    }

    private static Score score(Corpus corpus) {
        return Score.of(corpus, Registry.diagnostician());
    }

    private static void assertAtLeast(double strict, double macro, double submission, Score score) {
        String mistakes = score + "\n" + score.mistakes();
        assertAll(
                () -> assertTrue(score.strict() >= strict, mistakes),
                () -> assertTrue(score.macro() >= macro, mistakes),
                () -> assertTrue(score.atSubmission() >= submission, mistakes));
    }
}

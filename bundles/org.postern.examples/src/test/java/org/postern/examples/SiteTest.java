// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition.Context;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.SignalSource.Observation;

final class SiteTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void isTheFirstLineOfTheFile() throws IOException {
        Files.writeString(file(), "London \nwritten by the dock\n");

        assertEquals(List.of(Observation.of("London")), new Site().observe(parameters()));
    }

    @Test
    void isNotKnownWithoutAFile() {
        assertEquals(List.of(), new Site().observe(parameters()));
    }

    @Test
    void tellsOfAChange() throws IOException, InterruptedException {
        CountDownLatch changed = new CountDownLatch(1);
        try (Subscription following = new Site().follow(parameters(), changed::countDown)) {
            Files.writeString(folder.resolve("another"), "London");
            Files.writeString(file(), "Paris");

            assertTrue(changed.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void conditionComparesWhatTheSnapshotSays() {
        assertEquals(Answer.yes("this computer is in London"), ask("London", "London"));
        assertEquals(Answer.no("this computer is in London"), ask("Paris", "London"));
        assertEquals(Answer.unknown("nobody has said where this computer is"), ask("Paris"));
    }

    private Path file() {
        return folder.resolve("site");
    }

    private Parameters parameters() {
        return new Parameters(Map.of("file", List.of(file().toString())));
    }

    private static Answer ask(String name, String... seen) {
        List<Signal> signals = List.of(seen).stream()
                .map(value -> new Signal(
                        new SignalName("org.postern.examples.site"),
                        value,
                        Optional.empty(),
                        "org.postern.examples",
                        true))
                .toList();
        return new AtSite()
                .evaluate(new Parameters(Map.of("name", List.of(name))), new In(new NetworkSnapshot(signals)));
    }

    @NonNullByDefault({})
    private record In(NetworkSnapshot snapshot) implements Context {
        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }
    }
}

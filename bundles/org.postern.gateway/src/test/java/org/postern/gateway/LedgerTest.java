// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final String KEY = "0f".repeat(32);

    private final Path folder;

    LedgerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Ledger at(Duration later) {
        return new Ledger(folder.resolve("gateway"), Clock.offset(Clock.systemUTC(), later));
    }

    @Test
    void knowsAfterACrashThatAMessageMayBeDelivered() throws IOException {
        at(Duration.ZERO).mayBeDelivered(KEY);

        assertEquals(Optional.of(new Ledger.Entry(false, "")), at(Duration.ZERO).find(KEY));
    }

    @Test
    void keepsTheServersAnswer() throws IOException {
        at(Duration.ZERO).mayBeDelivered(KEY);
        at(Duration.ZERO).delivered(KEY, "2.0.0 queued as 7");

        assertEquals(
                Optional.of(new Ledger.Entry(true, "2.0.0 queued as 7")),
                at(Duration.ZERO).find(KEY));
    }

    @Test
    void theLastAnswerCounts() throws IOException {
        at(Duration.ZERO).mayBeDelivered(KEY);
        at(Duration.ZERO).delivered(KEY, "250 queued as 7");
        at(Duration.ZERO).delivered(KEY, "taken by Office: 250 queued as 7");

        assertEquals(
                Optional.of(new Ledger.Entry(true, "taken by Office: 250 queued as 7")),
                at(Duration.ZERO).find(KEY));
    }

    @Test
    void aMessageSentAgainAfterADayMayBeDeliveredAnew() throws IOException {
        at(Duration.ZERO).delivered(KEY, "250 queued as 7");

        at(Duration.ofHours(25)).mayBeDelivered(KEY);

        assertEquals(Optional.of(new Ledger.Entry(false, "")), at(Duration.ZERO).find(KEY));
    }

    @Test
    void forgetsWhatNobodyGot() throws IOException {
        at(Duration.ZERO).mayBeDelivered(KEY);
        at(Duration.ZERO).forget(KEY);

        assertEquals(Optional.empty(), at(Duration.ZERO).find(KEY));
    }

    @Test
    void forgetsAfterADay() throws IOException {
        at(Duration.ZERO).delivered(KEY, "");

        assertEquals(Optional.empty(), at(Duration.ofHours(25)).find(KEY));
        at(Duration.ofHours(25)).age();
        assertEquals(Optional.empty(), at(Duration.ZERO).find(KEY));
    }

    @Test
    void letsOneAtAMessageAtATime() {
        Ledger ledger = at(Duration.ZERO);

        assertTrue(ledger.take(KEY));
        assertFalse(ledger.take(KEY));
        ledger.release(KEY);
        assertTrue(ledger.take(KEY));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.CuttingServer;
import org.postern.testing.CuttingServer.Seen;
import org.postern.testing.CuttingServer.Side;

/** The connection ends after every octet of the dialogue, in either direction. */
final class EveryOctetTest {

    private final CuttingServer server = new CuttingServer();

    EveryOctetTest() throws IOException {}

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void theServerEndsItAfterEachOctetItSaid() throws IOException {
        int all = uncut().said();

        for (int octets = 0; octets <= all; octets++) {
            judge(Side.SAID, octets);
        }
    }

    @Test
    void theServerEndsItAfterEachOctetItHeard() throws IOException {
        int all = uncut().heard();

        for (int octets = 0; octets <= all; octets++) {
            judge(Side.HEARD, octets);
        }
    }

    private Seen uncut() {
        Bench.submission().submit(Bench.message(Bench.YOU), Bench.open(server.port()), StepListener.NONE);
        return server.seen();
    }

    /** Sure where the server is, in doubt only where the dot may have left, and never without its mark. */
    private void judge(Side side, int octets) throws IOException {
        server.cut(side, octets);
        Marked marked = new Marked();
        Outcome outcome = Bench.submission()
                .submit(Bench.message(Bench.YOU), Bench.open(server.port()), marked)
                .outcome();
        Seen seen = server.seen();
        String where = side + " " + octets + ": " + outcome + ", " + seen;

        assertEquals(seen.confirmed(), outcome instanceof Outcome.Accepted, where);
        if (seen.whole() && !seen.confirmed()) {
            assertInstanceOf(Outcome.Uncertain.class, outcome, where);
        }
        if (outcome instanceof Outcome.Uncertain) {
            assertTrue(seen.goAhead() && marked.dot.get(), where);
        }
        if (outcome instanceof Outcome.Broken broken) {
            assertEquals(Breakage.LOST, broken.breakage(), where);
        }
    }

    private static final class Marked implements StepListener {

        private final AtomicBoolean dot = new AtomicBoolean();

        @Override
        public void ended(Step step) {
            // the outcome says enough
        }

        @Override
        public void beforeDot() {
            dot.set(true);
        }
    }
}

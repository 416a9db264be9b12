// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postern.cli.fakes.MemoryGateway;
import org.postern.cli.fakes.RecordedTerminal;

final class RunCommandTest {

    private final RecordedTerminal terminal = RecordedTerminal.silent();
    private final MemoryGateway gateway = new MemoryGateway();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    @Test
    void staysUntilItIsEndedAndClosesWhatItOpened() throws Exception {
        gateway.switchOn(OptionalInt.of(2525));
        RunCommand command = new RunCommand(
                () -> {
                    opened.countDown();
                    return closed::countDown;
                },
                gateway);
        FutureTask<Integer> run = new FutureTask<>(() -> command.run(List.of(), terminal.terminal()));
        Thread thread = new Thread(run);
        thread.start();
        assertTrue(opened.await(30, TimeUnit.SECONDS));

        thread.interrupt();

        assertEquals(0, run.get(30, TimeUnit.SECONDS));
        assertEquals(0, closed.getCount());
    }

    @Test
    void explainsItself() {
        assertEquals(0, new RunCommand(() -> () -> {}, gateway).run(List.of("--help"), terminal.terminal()));

        assertTrue(terminal.out().contains("takes over"), terminal.out());
    }
}

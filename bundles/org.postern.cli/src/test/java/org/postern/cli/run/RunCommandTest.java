// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Reason;
import org.postern.cli.fakes.MemoryGateway;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.testing.FakeOutbox;

final class RunCommandTest {

    private final RecordedTerminal terminal = RecordedTerminal.silent();
    private final MemoryGateway gateway = new MemoryGateway();
    private final FakeOutbox outbox = new FakeOutbox();
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
                outbox,
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
    void endsWhenNothingIsLeftThatCanLeaveByItself() throws Exception {
        String leaves = outbox.accept(message(), Outbox.Repetition.ASK).id();
        String refused = outbox.accept(message(), Outbox.Repetition.ASK).id();
        RunCommand command = new RunCommand(() -> closed::countDown, outbox, gateway);
        FutureTask<Integer> run = new FutureTask<>(() -> command.run(List.of("--until-sent"), terminal.terminal()));
        new Thread(run).start();

        outbox.waits(refused, Reason.REFUSED, "A server refused it.");
        assertFalse(run.isDone());
        outbox.left(leaves);

        assertEquals(0, run.get(30, TimeUnit.SECONDS));
        assertEquals(0, closed.getCount());
    }

    @Test
    void explainsItself() {
        assertEquals(0, new RunCommand(() -> () -> {}, outbox, gateway).run(List.of("--help"), terminal.terminal()));

        assertTrue(terminal.out().contains("takes over"), terminal.out());
    }

    private static OutgoingMessage message() {
        EmailAddress ann = EmailAddress.of("ann@example.org");
        return new OutgoingMessage(
                ann, new Envelope(Optional.of(ann), List.of(ann)), "<1@example.org>", Content.of(new byte[0]));
    }
}

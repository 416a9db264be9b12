// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Subscription;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.DeliveryReports.Event;
import org.postern.api.mail.DeliveryReports.Returned;
import org.postern.api.mail.DeliveryReports.Wish;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox.Repetition;
import org.postern.api.outbox.OutboxException;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.Protection;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.Platform;
import org.postern.testing.MemorySettings;

final class FileOutboxTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");

    private final Platform platform = new Platform();
    private final Store store;
    private NetworkSnapshot network = Networks.HOME;
    private int looks;
    private final FileOutbox outbox;

    FileOutboxTest(@TempDir Path state) {
        store = store(state, Clock.systemUTC());
        outbox = outbox(store);
    }

    @Test
    void reportsThatWereAskedForAreAskedForWhenItIsSent() {
        DeliveryReports reports = new DeliveryReports(Optional.of(Returned.FULL), Set.of(Event.DELAY, Event.FAILURE))
                .with(
                        Optional.of("QQ+2B1"),
                        Map.of(BOB, new Wish(Set.of(Event.NEVER), Optional.of("rfc822;bob+3D1@example.org"))));
        OutgoingMessage message = KeeperBench.message("hello", BOB);
        Envelope envelope = new Envelope(Optional.empty(), message.envelope().recipients(), reports);

        outbox.accept(
                new OutgoingMessage(message.author(), envelope, message.messageId(), message.content()),
                Repetition.ALLOW);

        assertEquals(envelope, outbox.entries().get(0).message().envelope());
    }

    @Test
    void findsWhatAnEarlierProcessTook() {
        Entry taken = outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);

        Entry found = outbox(store(store.folder.getParent(), Clock.systemUTC()))
                .entries()
                .get(0);

        assertEquals(taken.id(), found.id());
        assertEquals(Reason.READY, found.waiting().reason());
        assertEquals(ANN, found.message().author());
        assertEquals(List.of(BOB), found.message().envelope().recipients());
        assertArrayEquals(
                message("<1@example.org>", "Hello.").content().octets(),
                found.message().content().octets());
    }

    /** Whoever looks there to see whether there is anything to do must not wake what watches the network. */
    @Test
    void anEmptyOneAsksForNoNetwork() {
        assertEquals(List.of(), outbox.entries());

        assertEquals(0, looks);
    }

    @Test
    void takesAMessageForLater() {
        Instant when = Instant.now().plusSeconds(600);

        Entry taken = outbox.acceptForLater(message("<1@example.org>", "Hello."), when);

        assertEquals(Reason.LATER, taken.waiting().reason());
        assertEquals(
                Optional.of(when),
                outbox.entry(taken.id()).orElseThrow().waiting().until());
    }

    @Test
    void letsOnlyTheOwnerReadIt() throws IOException {
        outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);

        try (Stream<Path> files = Files.walk(store.folder)) {
            for (Path file : files.toList()) {
                assertTrue(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                                .endsWith("------"),
                        file.toString());
            }
        }
    }

    @Test
    void keepsNothingOfAMessageThatCannotBeRead() {
        outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);

        assertThrows(OutboxException.class, () -> outbox.accept(unreadable(), Repetition.ASK));

        assertEquals(1, outbox.entries().size());
        assertEquals(1, store.spool.size());
    }

    @Test
    void asksBeforeTheSameIsSentAgain() {
        outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);

        Entry again = outbox.accept(message("<2@example.org>", "Hello."), Repetition.ASK);
        Entry other = outbox.accept(message("<3@example.org>", "Good bye."), Repetition.ASK);

        assertEquals(Reason.HELD, again.waiting().reason());
        assertEquals(Reason.READY, other.waiting().reason());
    }

    @Test
    void letsAProgramRepeatItselfUnlessTheFirstIsUncertain() throws IOException {
        Entry first = outbox.accept(message("<1@example.org>", "Hello."), Repetition.ALLOW);

        Entry second = outbox.accept(message("<2@example.org>", "Hello."), Repetition.ALLOW);
        store.spool.markDot(second.id(), "corp");
        Entry third = outbox.accept(message("<3@example.org>", "Hello."), Repetition.ALLOW);

        assertEquals(Reason.READY, first.waiting().reason());
        assertEquals(Reason.READY, second.waiting().reason());
        assertEquals(Reason.HELD, third.waiting().reason());
    }

    /** The disk was full, or the process killed, while the mark was written: the dot has not left. */
    @Test
    void doesNotTakeHalfAMarkForOne() throws IOException {
        Entry taken = outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);
        tear(taken, "\ndot=co");

        assertEquals(Reason.READY, outbox.entries().get(0).waiting().reason());
    }

    @Test
    void seesAMarkThatFollowsHalfAnother() throws IOException {
        Entry taken = outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);
        tear(taken, "\ndot=co");

        store.spool.markDot(taken.id(), "isp");

        assertEquals(
                Optional.of("isp"),
                store.spool.ticketOf(taken.id()).orElseThrow().dot());
    }

    private void tear(Entry entry, String half) throws IOException {
        Files.writeString(store.folder.resolve(entry.id() + ".ticket"), half, StandardOpenOption.APPEND);
    }

    @Test
    void calledUncertainAfterTheDotAndSentAgainOnlyThroughTheSameServer() throws IOException {
        Entry taken = outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);
        store.spool.markDot(taken.id(), "corp");

        Reason marked = outbox.entries().get(0).waiting().reason();
        outbox.hold(taken.id());
        Reason held = outbox.entries().get(0).waiting().reason();
        outbox.retry(taken.id());

        Ticket ticket = store.spool.tickets().get(0);
        assertEquals(Reason.UNCERTAIN, marked);
        assertEquals(Reason.UNCERTAIN, held);
        assertEquals(Optional.empty(), ticket.dot());
        assertEquals(Optional.of("corp"), ticket.progress().chosen());
        assertTrue(ticket.progress().urged());
    }

    @Test
    void aHalfWrittenMarkIsNone() throws IOException {
        Entry taken = outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);
        Path ticket = store.folder.resolve(taken.id() + ".ticket");
        Files.writeString(ticket, Files.readString(ticket) + "do");

        assertEquals(Reason.READY, outbox.entries().get(0).waiting().reason());
    }

    @Test
    void carriesOutDecisionsItselfOnlyWhereNobodyKeeps() throws IOException {
        Entry taken = outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);

        try (Closeable keeping = store.keeper.tryAcquire().orElseThrow()) {
            outbox.delete(taken.id());
            assertEquals(1, outbox.entries().size());
        }
        Entry other = outbox.accept(message("<2@example.org>", "Good bye."), Repetition.ASK);
        outbox.hold(other.id());

        assertEquals(
                List.of(Reason.HELD),
                outbox.entries().stream().map(e -> e.waiting().reason()).toList());
    }

    @Test
    void saysThatThereIsNoNetworkOrThatItIsPaused() throws IOException {
        outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);

        network = NetworkSnapshot.OFFLINE;
        Reason offline = outbox.entries().get(0).waiting().reason();
        store.pause();
        Reason paused = outbox.entries().get(0).waiting().reason();
        network = Networks.HOME;
        store.resume();

        assertEquals(Reason.OFFLINE, offline);
        assertEquals(Reason.PAUSED, paused);
        assertEquals(Reason.READY, outbox.entries().get(0).waiting().reason());
    }

    @Test
    void refusesAServerThatDoesNotCarryTheAuthor() {
        Entry taken = outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);

        OutboxException e = assertThrows(OutboxException.class, () -> outbox.retry(taken.id(), "other"));

        assertEquals("“Server other” does not carry mail from ann@example.org.", e.getMessage());
    }

    @Test
    void sweepsWhatAnEndedProcessLeft() throws IOException {
        Entry taken = outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);
        Files.writeString(store.folder.resolve("1.tmp"), "half");
        Files.writeString(store.folder.resolve("orphan.eml"), "half");

        store.spool.sweep(Instant.now().plus(Duration.ofMinutes(1)));

        assertEquals(taken.id(), outbox.entries().get(0).id());
        try (Stream<Path> files = Files.list(store.folder).filter(Files::isRegularFile)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void forgetsAfterADayWhatItSaw() throws IOException {
        Entry first = outbox.accept(message("<1@example.org>", "Hello."), Repetition.ASK);
        Clock tomorrow = Clock.fixed(first.since().plus(Duration.ofHours(25)), ZoneOffset.UTC);
        Store later = store(store.folder.getParent(), tomorrow);

        Entry again = outbox(later).accept(message("<2@example.org>", "Hello."), Repetition.ASK);

        assertEquals(Reason.READY, again.waiting().reason());
    }

    private Store store(Path state, Clock clock) {
        return new Store(state, clock, platform.logger());
    }

    private FileOutbox outbox(Store of) {
        return new FileOutbox(
                of,
                new Here(),
                new MemorySettings(List.of(
                        Given.profile("corp", Protection.TLS_AND_LOGIN),
                        Given.profile("other", Protection.TLS_AND_LOGIN, "*@example.net"))));
    }

    private static OutgoingMessage message(String messageId, String text) {
        String octets = "From: ann@example.org\r\nDate: " + messageId + "\r\n (again)\r\nMessage-ID: " + messageId
                + "\r\n\r\n" + text + "\r\n";
        return new OutgoingMessage(
                ANN,
                new Envelope(Optional.of(ANN), List.of(BOB)),
                messageId,
                OutgoingMessage.Content.of(octets.getBytes(StandardCharsets.US_ASCII)));
    }

    private static OutgoingMessage unreadable() {
        return new OutgoingMessage(
                ANN, new Envelope(Optional.empty(), List.of(BOB)), "<9@example.org>", new OutgoingMessage.Content() {
                    @Override
                    public long size() {
                        return 1;
                    }

                    @Override
                    public InputStream open() throws IOException {
                        throw new IOException("gone");
                    }
                });
    }

    /** The network of the test. */
    private final class Here implements NetworkMonitor {
        @Override
        public NetworkSnapshot current() {
            looks++;
            return network;
        }

        @Override
        public Subscription listen(Consumer<NetworkSnapshot> listener) {
            return () -> {};
        }
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.delivery.Delivery;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.Platform;
import org.postern.testing.MemorySettings;

class AttemptFilesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    private static final Reply DENIED = Reply.parse("550-5.7.1 no\n550 5.7.1 \u202e relay = not: permitted\\");
    private static final SmtpProfile ISP = Given.profile("isp", Protection.TLS_AND_LOGIN);

    @TempDir
    Path state = Path.of("");

    private final Platform platform = new Platform();

    static Stream<Outcome> outcomes() {
        return Stream.of(
                new Outcome.Accepted(Reply.parse("250 2.0.0 OK")),
                new Outcome.PartlyAccepted(Reply.parse("250 OK"), List.of(ANN), Map.of(BOB, DENIED)),
                new Outcome.Refused(Phase.RCPT, DENIED, Optional.of(BOB)),
                new Outcome.Refused(Phase.MAIL, DENIED, Optional.empty()),
                new Outcome.Broken(Phase.CONNECT, Breakage.TIMEOUT, "no answer"),
                new Outcome.Uncertain("silence"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anotherProcessReadsWhatOneWrote(Outcome outcome) {
        Delivery written = delivery(NOW, outcome);

        files(NOW).add(written);

        Delivery read = files(NOW).all().get(0);
        assertEquals(written.attempt(), read.attempt());
        assertEquals(written.selection(), read.selection());
        assertEquals(written.network(), read.network());
        assertEquals(written.entry(), read.entry());
        assertEquals(written.message().envelope(), read.message().envelope());
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        files(NOW).add(delivery(NOW, new Outcome.Uncertain("")));

        try (Stream<Path> all = Files.walk(state.resolve("attempts"))) {
            for (Path file : all.toList()) {
                assertTrue(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .endsWith("------"));
            }
        }
    }

    @Test
    void theNewestAreKept() {
        AttemptFiles files = files(NOW.plusSeconds(600));
        for (int i = 0; i < 505; i++) {
            files.add(delivery(NOW.plusSeconds(i), new Outcome.Uncertain("")));
        }

        assertEquals(500, files.all().size());
        assertEquals(NOW.plusSeconds(504), started(files.all().get(0)));
    }

    @Test
    void theyAreForgottenAfterAMonth() {
        files(NOW).add(delivery(NOW, new Outcome.Uncertain("")));
        Instant later = NOW.plus(Duration.ofDays(31));

        files(later).add(delivery(later, new Outcome.Uncertain("")));

        assertEquals(
                List.of(later),
                files(later).all().stream().map(AttemptFilesTest::started).toList());
    }

    @Test
    void oneThatCannotBeReadHidesNoOther() throws IOException {
        files(NOW).add(delivery(NOW, new Outcome.Uncertain("")));
        Files.writeString(state.resolve("attempts/999999999999999-bad.attempt"), "author=nobody");

        assertEquals(1, files(NOW).all().size());
        assertEquals(1, platform.logged.size());
    }

    @Test
    void aServerThatTalksForeverIsCutShort() throws IOException {
        Reply endless = new Reply(
                550,
                Optional.empty(),
                Stream.generate(() -> "x".repeat(100_000)).limit(500).toList());

        files(NOW).add(delivery(NOW, new Outcome.Refused(Phase.MAIL, endless, Optional.empty())));

        try (Stream<Path> all = Files.list(state.resolve("attempts"))) {
            assertTrue(Files.size(all.findFirst().orElseThrow()) < 100_000);
        }
    }

    private static Instant started(Delivery delivery) {
        return delivery.attempt().orElseThrow().started();
    }

    private AttemptFiles files(Instant now) {
        return new AttemptFiles(
                state, new MemorySettings(List.of(ISP)), Clock.fixed(now, ZoneOffset.UTC), platform.logger());
    }

    private static Delivery delivery(Instant started, Outcome outcome) {
        Envelope envelope = new Envelope(Optional.of(ANN), List.of(BOB, ANN));
        Step step = new Step(
                Phase.RCPT, "RCPT TO:<bob@example.net>", Optional.of(DENIED), Optional.of("why"), Duration.ofMillis(7));
        Attempt attempt = new Attempt(
                started,
                ISP,
                envelope,
                "<1@example.org>",
                List.of(step, new Step(Phase.QUIT, "", Optional.empty(), Optional.empty(), Duration.ZERO)),
                Set.of("SIZE 1000", "AUTH PLAIN"),
                Optional.of("TLSv1.3"),
                true,
                Optional.of("192.0.2.1"),
                outcome);
        return new Delivery(
                new OutgoingMessage(ANN, envelope, "<1@example.org>", OutgoingMessage.Content.of(new byte[] {1})),
                Networks.HOME,
                new Selection(List.of(ISP), Selection.By.RULE, "Because.", List.of("Not this.", "Not that.")),
                Optional.of(attempt),
                Optional.empty(),
                Optional.of("e1"));
    }
}

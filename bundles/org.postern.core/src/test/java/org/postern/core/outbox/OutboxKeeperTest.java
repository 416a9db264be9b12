// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.outbox.KeeperBench.BOB;
import static org.postern.core.outbox.KeeperBench.CORP;
import static org.postern.core.outbox.KeeperBench.EVE;
import static org.postern.core.outbox.KeeperBench.ISP;
import static org.postern.core.outbox.KeeperBench.PLAIN;
import static org.postern.core.outbox.KeeperBench.RELAY_DENIED;
import static org.postern.core.outbox.KeeperBench.WRONG_PASSWORD;
import static org.postern.core.outbox.KeeperBench.refused;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.api.rule.Selection.By;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.settings.Fallback;
import org.postern.core.Networks;
import org.postern.core.outbox.KeeperBench.Tried;

final class OutboxKeeperTest {

    private static final EmailAddress INSIDE = EmailAddress.of("sue@corp.example");

    private final KeeperBench bench;

    OutboxKeeperTest(@TempDir Path state) {
        bench = new KeeperBench(state);
    }

    @Test
    void whatAServerAcceptedHasLeft() {
        String id = bench.accept("hello", BOB);

        Optional<Entry> left = bench.keeper.sendNow(id);

        assertEquals(Optional.empty(), left);
        assertEquals(List.of(), bench.outbox.entries());
        assertEquals(List.of("isp"), bench.servers());
    }

    @Test
    void aClosedWayLeadsToTheNextServerAtOnce() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, RELAY_DENIED);

        assertEquals(Optional.empty(), bench.keeper.sendNow(bench.accept("hello", BOB)));

        assertEquals(List.of("isp", "corp"), bench.servers());
    }

    @Test
    void whoWantsToBeAskedIsNotFallenBackFor() {
        bench.candidates = List.of(ISP, CORP);
        bench.settings.putFallback(Fallback.ASK);
        bench.answers(ISP, RELAY_DENIED);

        Entry waiting = bench.keeper.sendNow(bench.accept("hello", BOB)).orElseThrow();

        assertEquals(List.of("isp"), bench.servers());
        assertEquals(Reason.BACKOFF, waiting.waiting().reason());
    }

    @Test
    void thereIsNoFallbackFromAPin() {
        bench.candidates = List.of(ISP, CORP);
        bench.by = By.PIN;
        bench.answers(ISP, RELAY_DENIED);

        bench.keeper.sendNow(bench.accept("hello", BOB));

        assertEquals(List.of("isp"), bench.servers());
    }

    @Test
    void aServerIsLeftInPeaceForAMinute() {
        bench.answers(ISP, RELAY_DENIED);
        String id = bench.accept("hello", BOB);

        bench.keeper.sendNow(id);
        bench.keeper.sendNow(id);
        int atOnce = bench.tried.size();
        bench.later = Patience.LEAST.plusSeconds(1);
        bench.keeper.sendNow(id);

        assertEquals(1, atOnce);
        assertEquals(2, bench.tried.size());
    }

    @Test
    void aWrongPasswordIsTriedOnceForAllMessages() {
        bench.answers(ISP, WRONG_PASSWORD);

        bench.keeper.sendNow(bench.accept("one", BOB));
        Entry other = bench.keeper.sendNow(bench.accept("two", BOB)).orElseThrow();

        assertEquals(1, bench.tried.size());
        assertEquals(Reason.SIGN_IN, other.waiting().reason());
    }

    @Test
    void aNewPasswordLetsThemLeave() {
        bench.answers(ISP, WRONG_PASSWORD);
        bench.keeper.sendNow(bench.accept("one", BOB));
        String other = bench.accept("two", BOB);
        bench.secretChanged = Instant.now();

        assertEquals(Optional.empty(), bench.keeper.sendNow(other));
    }

    @Test
    void whoAsksForPatienceGetsItAndNoOtherServerIsTried() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, refused(Phase.MAIL, "451 greylisted, try again in 20 minutes"));
        Instant before = Instant.now();

        Entry waiting = bench.keeper.sendNow(bench.accept("hello", BOB)).orElseThrow();

        assertEquals(List.of("isp"), bench.servers());
        assertEquals(Reason.BACKOFF, waiting.waiting().reason());
        assertFalse(
                waiting.waiting().sentence().contains("Z"), waiting.waiting().sentence());
        assertFalse(waiting.waiting().until().orElseThrow().isBefore(before.plus(Duration.ofMinutes(20))));
    }

    @Test
    void noOtherServerIsAskedForAMailboxThatDoesNotExist() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, refused(Phase.RCPT, "550 unknown user"));

        Entry waiting = bench.keeper.sendNow(bench.accept("hello", BOB)).orElseThrow();

        assertEquals(List.of("isp"), bench.servers());
        assertEquals(Reason.REFUSED, waiting.waiting().reason());
        assertEquals("It failed.", waiting.lastFailure().orElseThrow().happened());
    }

    @Test
    void tooBigForAllServersIsRefused() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, refused(Phase.MAIL, "552 big"));
        bench.answers(CORP, refused(Phase.MAIL, "552 big"));

        Entry waiting = bench.keeper.sendNow(bench.accept("hello", BOB)).orElseThrow();

        assertEquals(List.of("isp", "corp"), bench.servers());
        assertEquals(Reason.REFUSED, waiting.waiting().reason());
    }

    @Test
    void whoGotItNeverGetsItAgain() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, partly("550 relay not permitted"));

        assertEquals(Optional.empty(), bench.keeper.sendNow(bench.accept("hello", BOB, EVE)));

        assertEquals(
                List.of(new KeeperBench.Tried("isp", List.of(BOB, EVE)), new KeeperBench.Tried("corp", List.of(EVE))),
                bench.tried);
    }

    @Test
    void tooManyRecipientsGetItInTurns() {
        bench.answers(ISP, partly("452 many recipients"));

        assertEquals(Optional.empty(), bench.keeper.sendNow(bench.accept("hello", BOB, EVE)));

        assertEquals(List.of("isp", "isp"), bench.servers());
    }

    @Test
    void aRecipientRefusedForGoodWaitsForAPerson() {
        bench.answers(ISP, partly("550 unknown user"));

        Entry waiting = bench.keeper.sendNow(bench.accept("hello", BOB, EVE)).orElseThrow();

        assertEquals(List.of(EVE), waiting.message().envelope().recipients());
        assertEquals(Reason.REFUSED, waiting.waiting().reason());
    }

    @Test
    void whatMayHaveBeenDeliveredIsNotSentAgainUnlessAPersonSaysSo() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, new Outcome.Uncertain("silence"));
        String id = bench.accept("hello", BOB);

        Reason after = bench.keeper.sendNow(id).orElseThrow().waiting().reason();
        bench.keeper.sendNow(id);
        int byItself = bench.tried.size();
        bench.candidates = List.of(CORP);
        bench.outbox.retry(id);
        bench.keeper.sendNow(id);

        assertEquals(Reason.UNCERTAIN, after);
        assertEquals(1, byItself);
        assertEquals(List.of("isp", "isp"), bench.servers());
    }

    @Test
    void aProcessThatDiesBehindTheDotLeavesItUncertain() {
        String id = bench.accept("hello", BOB);
        bench.dies(true);
        assertThrows(IllegalStateException.class, () -> bench.keeper.sendNow(id));
        bench.dies(false);

        KeeperBench next = new KeeperBench(bench.store.folder.getParent());
        next.keeper.sendNow(id);

        assertEquals(Reason.UNCERTAIN, next.entry(id).waiting().reason());
        assertEquals(List.of(), next.servers());
    }

    @Test
    void whatAPersonCancelledIsStillToBeSent() {
        bench.answers(ISP, new Outcome.Broken(Phase.CONNECT, Breakage.CANCELLED, ""));

        assertEquals(Optional.empty(), bench.keeper.sendNow(bench.accept("hello", BOB)));

        assertEquals(List.of("isp", "isp"), bench.servers());
    }

    @Test
    void nothingGoesWithoutTlsToWhereNothingProvesTheNetwork() {
        bench.candidates = List.of(PLAIN);
        String id = bench.accept("hello", BOB);

        Entry.Wait alone = bench.keeper.sendNow(id).orElseThrow().waiting();
        bench.outbox.retry(id, "plain");

        assertEquals(Reason.CONSENT, alone.reason());
        assertEquals(
                "“Server plain” does not encrypt, and nothing shows that this network can be trusted.",
                alone.sentence());
        assertEquals(
                Reason.CONSENT, bench.keeper.sendNow(id).orElseThrow().waiting().reason());
        assertEquals(List.of(), bench.tried);
    }

    @Test
    void whatTheNetworkCannotCarrySafelyGoesThroughTheNextServer() {
        bench.candidates = List.of(PLAIN, ISP);
        String id = bench.accept("hello", BOB);

        assertEquals(Optional.empty(), bench.keeper.sendNow(id));
        assertEquals(List.of("isp"), bench.servers());
    }

    @Test
    void nothingIsTriedWithoutANetwork() {
        bench.network.move(NetworkSnapshot.OFFLINE);
        String id = bench.accept("hello", BOB);

        Reason offline = bench.keeper.sendNow(id).orElseThrow().waiting().reason();
        bench.network.move(Networks.HOME);

        assertEquals(Reason.OFFLINE, offline);
        assertEquals(Optional.empty(), bench.keeper.sendNow(id));
        assertEquals(1, bench.tried.size());
    }

    @Test
    void afterFiveDaysItIsNotTriedAnyMore() {
        String id = bench.accept("hello", BOB);
        bench.later = Duration.ofDays(5).plusMinutes(1);

        Entry waiting = bench.keeper.sendNow(id).orElseThrow();

        assertEquals(Reason.EXPIRED, waiting.waiting().reason());
        assertEquals(List.of(), bench.servers());
    }

    @Test
    void whatIsForLaterWaitsUntilThen() {
        String id = bench.accept("hello", BOB);
        bench.outbox.postpone(id, Instant.now().plus(Duration.ofHours(1)));

        Reason early = bench.keeper.sendNow(id).orElseThrow().waiting().reason();
        bench.later = Duration.ofMinutes(61);

        assertEquals(Reason.LATER, early);
        assertEquals(Optional.empty(), bench.keeper.sendNow(id));
        assertEquals(1, bench.tried.size());
    }

    @Test
    void whoCannotWaitSendsItNow() {
        String id = bench.accept("hello", BOB);
        bench.outbox.postpone(id, Instant.now().plus(Duration.ofHours(1)));

        bench.outbox.retry(id);

        assertEquals(Optional.empty(), bench.keeper.sendNow(id));
    }

    @Test
    void whatMayHaveBeenDeliveredIsNotForLater() {
        bench.answers(ISP, new Outcome.Uncertain("silence"));
        String id = bench.accept("hello", BOB);
        bench.keeper.sendNow(id);

        bench.outbox.postpone(id, Instant.now());

        assertEquals(Reason.UNCERTAIN, bench.entry(id).waiting().reason());
    }

    @Test
    void aOneShotLeavesItToTheKeeperThatRuns() throws IOException {
        String id = bench.accept("hello", BOB);

        try (Closeable keeping = bench.store.keeper.tryAcquire().orElseThrow()) {
            assertTrue(bench.keeper.running());
            assertEquals(id, bench.keeper.sendNow(id).orElseThrow().id());
        }

        assertEquals(List.of(), bench.servers());
        assertFalse(bench.keeper.running());
    }

    /** Bob got it, Eve did not. */
    @Test
    void aServerGetsOnlyTheRecipientsThatItServes() {
        bench.candidates = List.of(CORP.with(internal()), ISP);

        assertEquals(Optional.empty(), bench.keeper.sendNow(bench.accept("hello", BOB, INSIDE)));

        assertEquals(List.of(new Tried("corp", List.of(INSIDE)), new Tried("isp", List.of(BOB))), bench.tried);
    }

    @Test
    void aServerThatServesNoneOfTheRecipientsIsPassedOverAndNamed() {
        bench.candidates = List.of(CORP.with(internal()));

        Entry waiting = bench.keeper.sendNow(bench.accept("hello", BOB)).orElseThrow();

        assertEquals(List.of(), bench.tried);
        assertEquals(Reason.NO_PROFILE, waiting.waiting().reason());
        assertEquals(
                "No server that carries mail by its author serves any of its recipients.",
                waiting.waiting().sentence());
    }

    @Test
    void noMoreRecipientsGoAtOnceThanTheServerTakes() {
        bench.candidates = List.of(ISP.with(atATime(1)));

        assertEquals(Optional.empty(), bench.keeper.sendNow(bench.accept("hello", BOB, EVE)));

        assertEquals(List.of(new Tried("isp", List.of(BOB)), new Tried("isp", List.of(EVE))), bench.tried);
    }

    @Test
    void aRecipientRefusedForGoodDoesNotKeepTheNextFromGettingIt() {
        bench.candidates = List.of(ISP.with(atATime(2)));
        bench.answers(ISP, partly("550 unknown user"));

        Entry waiting =
                bench.keeper.sendNow(bench.accept("hello", BOB, EVE, INSIDE)).orElseThrow();

        assertEquals(List.of(new Tried("isp", List.of(BOB, EVE)), new Tried("isp", List.of(INSIDE))), bench.tried);
        assertEquals(Reason.REFUSED, waiting.waiting().reason());
        assertEquals(List.of(EVE), waiting.message().envelope().recipients());
    }

    private static Particulars internal() {
        return new Particulars(
                Optional.empty(),
                TimeLimits.USUAL,
                Limits.NONE,
                List.of(new RecipientDomain("corp.example")),
                TlsIdentity.USUAL);
    }

    private static Particulars atATime(int most) {
        Limits limits =
                new Limits(OptionalInt.empty(), OptionalInt.of(most), OptionalLong.empty(), OptionalInt.empty());
        return new Particulars(Optional.empty(), TimeLimits.USUAL, limits, List.of(), TlsIdentity.USUAL);
    }

    private static Outcome partly(String reply) {
        return new Outcome.PartlyAccepted(Reply.parse("250 OK"), List.of(BOB), Map.of(EVE, Reply.parse(reply)));
    }
}

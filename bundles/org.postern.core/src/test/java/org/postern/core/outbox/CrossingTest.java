// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.outbox.KeeperBench.ACCEPTED;
import static org.postern.core.outbox.KeeperBench.BOB;
import static org.postern.core.outbox.KeeperBench.CORP;
import static org.postern.core.outbox.KeeperBench.EVE;
import static org.postern.core.outbox.KeeperBench.ISP;
import static org.postern.core.outbox.KeeperBench.RELAY_DENIED;
import static org.postern.core.outbox.KeeperBench.WRONG_PASSWORD;
import static org.postern.core.outbox.KeeperBench.message;
import static org.postern.core.outbox.KeeperBench.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.Origin;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.mail.EmailAddress;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.Protection;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.api.rule.Selection.By;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.Fallback;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.known.Memories;
import org.postern.core.known.Recollection;

final class CrossingTest {
    private static final Outcome SILENCE = new Outcome.Uncertain("silence");

    private static final Origin PROGRAM = new Origin(Origin.Layer.PROGRAM, "");
    private static final SmtpProfile OWN = Given.profile("own", Protection.TLS).with(PROGRAM);
    private static final SmtpProfile OWN_WITH_LOGIN =
            Given.profile("own", Protection.TLS_AND_LOGIN).with(PROGRAM);

    private final Path state;
    private final KeeperBench bench;

    CrossingTest(@TempDir Path state) {
        this.state = state;
        bench = new KeeperBench(state);
    }

    @Test
    void aClosedWayLeadsToTheNextServerAndIsNotForgotten() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, RELAY_DENIED);

        Delivery delivery = bench.send("hello", BOB);

        assertTrue(delivery.accepted());
        assertEquals(List.of("isp", "corp"), bench.servers());
        assertEquals(RELAY_DENIED, outcome(delivery.alsoTried().get(0)));
        assertEquals(List.of(), bench.outbox.entries());
    }

    @Test
    void ifNobodyTakesItTheFirstFailureIsTheAnswer() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, RELAY_DENIED);
        bench.answers(CORP, WRONG_PASSWORD);

        Delivery delivery = bench.send("hello", BOB);

        assertEquals(RELAY_DENIED, outcome(delivery));
        assertEquals(WRONG_PASSWORD, outcome(delivery.alsoTried().get(0)));
        assertEquals(List.of(), bench.outbox.entries());
    }

    @Test
    void theServerThatAProgramUsesItselfIsTriedBeforeTheOthers() {
        bench.by = By.PROTECTION;
        bench.candidates = List.of(CORP, ISP);
        bench.answers(OWN, RELAY_DENIED);

        Delivery delivery = bench.postman.send(message("hello", BOB), Owner.PROGRAM, OWN, StepListener.NONE);

        assertTrue(delivery.accepted());
        assertEquals(List.of("own", "corp"), bench.servers());
        assertEquals(By.PROGRAM, delivery.selection().by());
    }

    @Test
    void afterItNoneIsTriedThatProtectsLess() {
        bench.by = By.MEMORY;
        bench.candidates = List.of(ISP);
        bench.answers(OWN_WITH_LOGIN, RELAY_DENIED);

        bench.postman.send(message("hello", BOB), Owner.PROGRAM, OWN_WITH_LOGIN, StepListener.NONE);

        assertEquals(List.of("own"), bench.servers());
    }

    @Test
    void whatARuleDecidesForThisNetworkComesBeforeAProgramsOwnServer() {
        bench.candidates = List.of(ISP);

        Delivery delivery = bench.postman.send(message("hello", BOB), Owner.PROGRAM, OWN, StepListener.NONE);

        assertEquals(List.of("isp"), bench.servers());
        assertTrue(delivery.selection().passedOver().toString().contains("own.example.org:587"));
    }

    @Test
    void nothingIsRememberedOfAProgramsOwnServerForThisNetwork() {
        bench.by = By.PROTECTION;
        bench.postman.send(message("one", BOB), Owner.PROGRAM, OWN, StepListener.NONE);
        bench.send("two", BOB);

        assertEquals(
                List.of("isp"),
                Memories.in(state, bench.network).of(Networks.HOME).stream()
                        .map(Recollection::profileId)
                        .toList());
    }

    @Test
    void nothingIsSentOnWhereThePersonWantsToBeAskedOrPinnedAServer() {
        bench.candidates = List.of(ISP, CORP);
        bench.settings.putFallback(Fallback.ASK);
        bench.answers(ISP, RELAY_DENIED, RELAY_DENIED);
        bench.send("one", BOB);
        bench.settings.putFallback(Fallback.AUTOMATIC);
        bench.by = By.PIN;
        bench.send("two", BOB);

        assertEquals(List.of("isp", "isp"), bench.servers());
    }

    @Test
    void whoAsksForPatienceIsNotCalledAgainInTheSameCall() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, refused(Phase.MAIL, "451 greylisted"));

        assertFalse(bench.send("hello", BOB).accepted());

        assertEquals(List.of("isp"), bench.servers());
    }

    @Test
    void whenSomebodyGotItTheOthersAreNotTriedElsewhere() {
        bench.candidates = List.of(ISP, CORP);
        Outcome partly = new Outcome.PartlyAccepted(
                Reply.parse("250 OK"), List.of(BOB), Map.of(EVE, Reply.parse("550 relay not permitted")));
        bench.answers(ISP, partly);

        assertEquals(partly, outcome(bench.send("hello", BOB, EVE)));
        assertEquals(List.of("isp"), bench.servers());
        assertEquals(List.of(), bench.outbox.entries());
    }

    @Test
    void whomAServerLeavesOutOfAClientsMessageTheOutboxKeepsWithTheServersWords() {
        bench.answers(ISP, partly("550 unknown user"));

        Delivery delivery = bench.send(Owner.CLIENT, "hello", BOB, EVE);

        Entry kept = bench.entry(delivery.entry().orElseThrow());
        assertFalse(delivery.uncertain());
        assertEquals(List.of(EVE), kept.message().envelope().recipients());
        assertEquals(Reason.REFUSED, kept.waiting().reason());
        assertEquals(
                Optional.of("550 unknown user"),
                kept.lastFailure().orElseThrow().reply());
        assertTrue(new String(kept.message().content().octets()).contains("hello"));
    }

    @Test
    void whomAServerPutsOffTheOutboxSendsToByItself() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, partly("550 relay not permitted"));
        String id = bench.send(Owner.CLIENT, "hello", BOB, EVE).entry().orElseThrow();

        assertEquals(Optional.empty(), bench.keeper.sendNow(id));

        assertEquals(
                List.of(new KeeperBench.Tried("isp", List.of(BOB, EVE)), new KeeperBench.Tried("corp", List.of(EVE))),
                bench.tried);
    }

    @Test
    void whomNoOneServerServesAreServedByOneAfterTheOther() {
        SmtpProfile internal = only(CORP, "example.net");
        SmtpProfile other = only(ISP, "example.com");
        EmailAddress dora = EmailAddress.of("dora@example.com");
        bench.candidates = List.of(internal, other);

        Delivery delivery = bench.send(Owner.CLIENT, "hello", BOB, dora);

        String id = delivery.entry().orElseThrow();
        assertEquals(List.of(dora), bench.entry(id).message().envelope().recipients());
        assertEquals(Optional.empty(), bench.keeper.sendNow(id));
        assertEquals(
                List.of(new KeeperBench.Tried("corp", List.of(BOB)), new KeeperBench.Tried("isp", List.of(dora))),
                bench.tried);
    }

    @ParameterizedTest
    @EnumSource(
            value = Owner.class,
            names = {"PERSON", "PROGRAM"})
    void onlyWhomAServerServesAreGivenToItAndTheOthersAreToldAbout(Owner owner) {
        EmailAddress dora = EmailAddress.of("dora@example.com");
        bench.candidates = List.of(only(CORP, "example.net"));

        Delivery delivery = bench.send(owner, "hello", BOB, dora);

        assertEquals(List.of(new KeeperBench.Tried("corp", List.of(BOB))), bench.tried);
        assertFalse(delivery.accepted());
        assertEquals(List.of(BOB, dora), delivery.message().envelope().recipients());
        assertEquals(
                Map.of(
                        dora,
                        "Nothing was sent to dora@example.com: “Server corp” serves recipients at example.net only."),
                delivery.leftOut());
        assertEquals(List.of(), bench.outbox.entries());
    }

    @Test
    void aMessageForAllOrNobodyGoesToNobodyWhereNoServerServesAll() {
        bench.candidates = List.of(only(CORP, "example.net"));

        Delivery delivery = bench.sendToAllOrNobody("hello", BOB, EmailAddress.of("dora@example.com"));

        assertEquals(List.of(), bench.tried);
        assertEquals(
                "No server serves all of its recipients, and it is for all of them or for nobody: nobody got it. Nothing was "
                        + "sent to dora@example.com: “Server corp” serves recipients at example.net only.",
                delivery.selection().reason());
    }

    @Test
    void aClientThatDiesWithItsAnswerHasLostNobody() throws IOException {
        bench.answers(ISP, partly("550 unknown user"));
        String id = bench.send(Owner.CLIENT, "hello", BOB, EVE).entry().orElseThrow();

        KeeperBench next = new KeeperBench(bench.store.folder.getParent());

        assertEquals(List.of(EVE), next.entry(id).message().envelope().recipients());
    }

    private static SmtpProfile only(SmtpProfile profile, String domain) {
        return profile.with(new Particulars(
                Optional.empty(),
                TimeLimits.USUAL,
                Limits.NONE,
                List.of(new RecipientDomain(domain)),
                TlsIdentity.USUAL));
    }

    private static Outcome partly(String reply) {
        return new Outcome.PartlyAccepted(Reply.parse("250 OK"), List.of(BOB), Map.of(EVE, Reply.parse(reply)));
    }

    @Test
    void aWrongPasswordIsTriedOnceThroughAllDoors() {
        bench.answers(ISP, WRONG_PASSWORD, ACCEPTED);
        bench.send("one", BOB);

        Delivery second = bench.send("two", BOB);
        Entry queued = bench.keeper.sendNow(bench.accept("three", BOB)).orElseThrow();

        assertEquals(1, bench.tried.size());
        assertEquals(
                "Its server needs you to sign in again.", second.selection().reason());
        assertEquals(Reason.SIGN_IN, queued.waiting().reason());
    }

    @Test
    void whatMayHaveBeenDeliveredStaysInTheOutboxWithItsContent() throws IOException {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, SILENCE);

        Delivery delivery = bench.send("hello", BOB);

        Entry kept = bench.entry(delivery.entry().orElseThrow());
        assertTrue(delivery.uncertain());
        assertEquals(Reason.UNCERTAIN, kept.waiting().reason());
        assertEquals("isp", kept.lastFailure().orElseThrow().profileId());
        assertTrue(new String(kept.message().content().octets()).contains("hello"));
        assertEquals(List.of("isp"), bench.servers());
    }

    @Test
    void aPersonMaySendItAgainFromThere() {
        bench.answers(ISP, SILENCE);
        String id = bench.send("hello", BOB).entry().orElseThrow();

        bench.outbox.retry(id);

        assertEquals(Optional.empty(), bench.keeper.sendNow(id));
        assertEquals(List.of("isp", "isp"), bench.servers());
    }

    @Test
    void theSameAgainIsNotSentUntilAPersonHasDecided() {
        bench.answers(ISP, SILENCE);
        String id = bench.send("hello", BOB).entry().orElseThrow();

        Delivery again = bench.send("hello", BOB);
        bench.outbox.delete(id);
        Delivery decided = bench.send("hello", BOB);

        assertTrue(again.uncertain());
        assertEquals(Optional.of(id), again.entry());
        assertEquals(Optional.empty(), again.attempt());
        assertTrue(decided.accepted());
        assertEquals(2, bench.tried.size());
    }

    @Test
    void whatWasAcceptedMaySayTheSameAgain() {
        assertTrue(bench.send("hello", BOB).accepted());
        assertTrue(bench.send("hello", BOB).accepted());
    }

    @Test
    void aProcessThatDiesBehindTheDotLeavesItUncertain() {
        bench.dies(true);
        assertThrows(IllegalStateException.class, () -> bench.send("hello", BOB));

        KeeperBench next = new KeeperBench(bench.store.folder.getParent());

        assertEquals(Reason.UNCERTAIN, next.outbox.entries().get(0).waiting().reason());
        assertTrue(next.send("hello", BOB).uncertain());
        assertEquals(List.of(), next.servers());
    }

    /** Which messages were seen is not forced to the disk; the ticket is. */
    @ParameterizedTest
    @ValueSource(strings = {"gone", "empty"})
    void aPowerFailureThatForgetsWhatWasSeenSendsNothingTwice(String fate) throws IOException {
        bench.answers(ISP, SILENCE);
        bench.send("hello", BOB);
        try (Stream<Path> seen = Files.list(bench.store.folder.resolve("seen"))) {
            Path file = seen.findFirst().orElseThrow();
            Files.delete(file);
            if (fate.equals("empty")) {
                Files.createFile(file);
            }
        }

        KeeperBench next = new KeeperBench(bench.store.folder.getParent());

        assertTrue(next.send("hello", BOB).uncertain());
        assertEquals(List.of(), next.servers());
    }

    @Test
    void noDotLeavesThatCannotBeWrittenDown() throws IOException {
        Files.createDirectories(bench.store.folder.getParent());
        Files.writeString(bench.store.folder, "in the way");

        Outcome outcome = outcome(bench.send("hello", BOB));

        assertEquals(Breakage.LOCAL_FAULT, ((Outcome.Broken) outcome).breakage());
    }

    @Test
    void whatAPersonCancelledIsNotTriedElsewhere() {
        bench.candidates = List.of(ISP, CORP);
        bench.answers(ISP, new Outcome.Broken(Phase.CONNECT, Breakage.CANCELLED, ""));

        assertFalse(bench.send("hello", BOB).accepted());

        assertEquals(List.of("isp"), bench.servers());
    }

    @Test
    void aNewPasswordOpensTheWayAgain() {
        bench.answers(ISP, WRONG_PASSWORD);
        bench.send("one", BOB);

        bench.secretChanged = Instant.now();

        assertTrue(bench.send("two", BOB).accepted());
    }

    private static Outcome outcome(Delivery delivery) {
        return delivery.attempt().orElseThrow().outcome();
    }
}

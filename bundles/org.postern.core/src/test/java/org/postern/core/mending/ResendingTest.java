// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.mending.World.SIGNED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.diagnosis.Remedy.Kind;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;

/** How a message goes again, and when it must not. */
final class ResendingTest {

    private final World world = new World();

    @Test
    void aMessageOfTheOutboxGoesFromTheOutbox() throws InterruptedException {
        world.put(SIGNED);
        Delivery failed = World.refused(SIGNED, "b@example.net");
        world.outbox.holds("e1", failed.message());

        world.apply(world.preview(Kind.SWITCH_PROFILE, SIGNED, inOutbox(failed)), Consent.YES);

        assertEquals(List.of("retry e1 signed"), world.outbox.decisions);
        assertTrue(world.counter.through.isEmpty());
    }

    @Test
    void whoeverSendsThroughAnotherServerHearsFirstThatTheDomainDoesNotAllowIt() throws InterruptedException {
        world.put(SIGNED);
        world.zone.text("example.org", "v=spf1 ip4:192.0.2.1 -all").address("relay.isp.example", "203.0.113.7");
        SubmissionServer relay =
                new SubmissionServer("relay.isp.example", 465, ConnectionSecurity.TLS, Optional.empty(), List.of());
        world.put(new SmtpProfile("isp", "Provider", relay, SIGNED.senders(), SIGNED.origin()));
        Remedy remedy = World.remedy(Kind.SWITCH_PROFILE, "isp");

        Preview preview = world.mending().preview(remedy, Optional.of(World.refused(SIGNED, "b@example.net")));

        assertTrue(preview.applicable());
        assertTrue(preview.found().get(0).contains("relay.isp.example is not among them"), preview.found()::toString);
    }

    @Test
    void aMessageThatHasLeftTheOutboxIsNotSentAgain() throws InterruptedException {
        world.put(SIGNED);

        Preview preview = world.preview(Kind.SWITCH_PROFILE, SIGNED, inOutbox(World.refused(SIGNED, "b@example.net")));

        assertFalse(preview.applicable());
    }

    @Test
    void whatMayHaveBeenDeliveredIsNotSentAgain() throws InterruptedException {
        world.put(SIGNED);
        Delivery uncertain = World.delivery(SIGNED, new Outcome.Uncertain("silence"), List.of(), "b@example.net");

        assertFalse(world.preview(Kind.SWITCH_PROFILE, SIGNED, uncertain).applicable());
        assertFalse(world.preview(Kind.WAIT, SIGNED, uncertain).applicable());
        assertFalse(world.preview(Kind.SPLIT_RECIPIENTS, SIGNED, uncertain).applicable());
    }

    @Test
    void onlyThoseWhoHaveNotGotItGetAPart() throws InterruptedException {
        Reply full = Reply.parse("452 too many recipients");
        EmailAddress b = EmailAddress.of("b@example.net");
        EmailAddress c = EmailAddress.of("c@example.net");
        Outcome partly = new Outcome.PartlyAccepted(
                Reply.parse("250 ok"), List.of(EmailAddress.of("a@example.net")), Map.of(b, full, c, full));
        Step taken = new Step(Phase.RCPT, "RCPT", Optional.of(Reply.parse("250 ok")), Optional.empty(), Duration.ZERO);
        Delivery failed =
                World.delivery(SIGNED, partly, List.of(taken), "a@example.net", "b@example.net", "c@example.net");
        world.put(SIGNED);
        world.counter.like = Optional.of(failed);

        world.apply(world.preview(Kind.SPLIT_RECIPIENTS, SIGNED, failed), Consent.YES);

        assertEquals(
                List.of(List.of(b), List.of(c)),
                world.counter.sent.stream().map(m -> m.envelope().recipients()).toList());
    }

    @Test
    void waitingLeavesTheMessageToTheOutbox() throws InterruptedException {
        world.put(SIGNED);

        Result result =
                world.apply(world.preview(Kind.WAIT, SIGNED, World.refused(SIGNED, "b@example.net")), Consent.YES);

        assertTrue(result.done());
        assertEquals(List.of("later"), world.outbox.decisions);
    }

    @Test
    void aLargeMessageGoesThroughTheServerThatTakesIt() throws InterruptedException {
        SubmissionServer big =
                new SubmissionServer("big.example.org", 465, ConnectionSecurity.TLS, Optional.of("me"), List.of());
        world.put(SIGNED);
        world.put(new SmtpProfile("big", "Big", big, SIGNED.senders(), SIGNED.origin()));
        world.servers.put("big.example.org", List.of(World.roomy(465, "50000000")));

        Preview preview = world.preview(Kind.SHRINK, SIGNED, World.refused(SIGNED, "b@example.net"));
        world.apply(preview, Consent.YES);

        assertTrue(preview.found().contains("“Big” takes up to 50.0 MB."), preview.found()::toString);
        assertEquals(List.of("big"), world.counter.through);
    }

    @Test
    void aServerThatNamesNoSizeIsNoWayOut() throws InterruptedException {
        SubmissionServer other =
                new SubmissionServer("big.example.org", 465, ConnectionSecurity.TLS, Optional.of("me"), List.of());
        world.put(SIGNED);
        world.put(new SmtpProfile("big", "Big", other, SIGNED.senders(), SIGNED.origin()));
        world.servers.put("big.example.org", List.of(World.roomy(465, "0")));

        Preview preview = world.preview(Kind.SHRINK, SIGNED, World.refused(SIGNED, "b@example.net"));

        assertFalse(preview.applicable());
        assertEquals(List.of("Do this."), preview.steps());
    }

    @Test
    void whoMendsAServerHearsThatTheMessageIsNotKept() throws InterruptedException {
        world.put(SIGNED);

        Preview preview = world.preview(Kind.SIGN_IN, SIGNED, inOutbox(World.refused(SIGNED, "b@example.net")));

        assertTrue(preview.will().get(1).contains("not at hand any more"), preview.will()::toString);
    }

    private static Delivery inOutbox(Delivery failed) {
        return new Delivery(
                failed.message(),
                failed.network(),
                failed.selection(),
                failed.attempt(),
                failed.diagnosis(),
                Optional.of("e1"));
    }
}

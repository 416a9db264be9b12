// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Cause;
import org.postern.api.outbox.Entry.Failure;
import org.postern.api.outbox.Reason;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.delivery.Course;

final class LanesTest {

    private static final Terms ISP = terms("isp", 1);
    private static final Terms WIDE = terms("wide", 2);

    private final Lanes lanes = new Lanes();

    @Test
    void oneMessageAtATimeLeavesThroughAProfile() {
        assertTrue(lanes.take(ISP, "one"));
        assertFalse(lanes.take(ISP, "two"));

        assertTrue(lanes.underWay("one"));
        assertFalse(lanes.underWay("two"));
    }

    @Test
    void theOthersAreNextInTheirOrder() {
        lanes.take(ISP, "one");
        lanes.take(ISP, "two");
        lanes.take(ISP, "three");

        lanes.free(ISP, "one", Optional.empty());

        assertEquals(Optional.of("two"), lanes.next("isp"));
        assertEquals(Optional.of("three"), lanes.next("isp"));
        assertEquals(Optional.empty(), lanes.next("isp"));
        assertEquals(Optional.empty(), lanes.next("corp"));
    }

    @Test
    void nobodyIsNextWhileAnotherProfileWaitsForItsTurn() {
        IntStream.range(0, 5).forEach(i -> lanes.take(terms("profile" + i, 1), "message" + i));
        lanes.take(terms("profile0", 1), "late");

        lanes.free(terms("profile0", 1), "message0", Optional.empty());

        assertFalse(lanes.underWay("message4"));
        assertEquals(Optional.empty(), lanes.next("profile0"));
    }

    @Test
    void noSecondThroughAProfileOvertakesAnotherProfilesFirst() {
        proveWide();
        lanes.take(WIDE, "one");
        IntStream.range(0, 4).forEach(i -> lanes.take(terms("profile" + i, 1), "message" + i));

        assertFalse(lanes.take(WIDE, "two"));
        lanes.forgetNext();
        assertTrue(lanes.take(WIDE, "two"));
    }

    @Test
    void aLookAtEverythingForgetsWhoWasNext() {
        lanes.take(ISP, "one");
        lanes.take(ISP, "two");

        lanes.forgetNext();

        assertEquals(Optional.empty(), lanes.next("isp"));
    }

    @Test
    void severalLeaveThroughAProfileThatHasProvenItself() {
        proveWide();

        assertTrue(lanes.take(WIDE, "one"));
        assertTrue(lanes.take(WIDE, "two"));
        assertFalse(lanes.take(WIDE, "three"));
    }

    @Test
    void whoeverHadNothingToSendBeginsWithOne() {
        proveWide();
        lanes.forgetIdle();

        assertTrue(lanes.take(WIDE, "one"));
        assertFalse(lanes.take(WIDE, "two"));
    }

    @Test
    void aServerThatFailedIsGivenOneAgain() {
        proveWide();
        lanes.take(WIDE, "one");

        lanes.free(WIDE, "one", Optional.of(failed(Course.BUSY)));

        assertTrue(lanes.take(WIDE, "one"));
        assertFalse(lanes.take(WIDE, "two"));
    }

    @Test
    void aMessageThatIsRefusedForItselfChangesNothing() {
        proveWide();
        lanes.take(WIDE, "one");

        lanes.free(WIDE, "one", Optional.of(failed(Course.STOP)));

        assertTrue(lanes.take(WIDE, "two"));
        assertTrue(lanes.take(WIDE, "three"));
    }

    @Test
    void anUncertainMessageIsAReasonToBeCareful() {
        proveWide();
        lanes.take(WIDE, "one");

        lanes.free(WIDE, "one", Optional.of(failed(Course.STOP).waiting(Tickets.wait(Reason.UNCERTAIN))));

        assertTrue(lanes.take(WIDE, "two"));
        assertFalse(lanes.take(WIDE, "three"));
    }

    private void proveWide() {
        lanes.take(WIDE, "first");
        lanes.free(WIDE, "first", Optional.empty());
    }

    private static Terms terms(String profile, int connections) {
        return new Terms(Given.wide(profile, connections), Instant.EPOCH, Networks.HOME);
    }

    static Progress failed(Course course) {
        Failure failure = new Failure(Instant.EPOCH, "wide", Cause.UNKNOWN, "It failed.", Optional.empty());
        return Progress.begun(List.of(KeeperBench.BOB), Tickets.wait(Reason.READY))
                .failed(failure, course, Instant.EPOCH);
    }
}

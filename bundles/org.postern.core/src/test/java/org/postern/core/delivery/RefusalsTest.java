// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.profile.Protection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.core.Given;

class RefusalsTest {

    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    private static final EmailAddress EVE = EmailAddress.of("eve@example.net");

    @Test
    void eachIsRefusedByTheReplyInItsPlace() {
        assertEquals(
                Map.of(BOB, Reply.parse("550 no"), EVE, Reply.parse("450 later")),
                Refusals.byRecipient(attempt("550 no", "450 later")));
    }

    @Test
    void whoWouldHaveGotItAloneWasNotRefused() {
        assertEquals(Map.of(), Refusals.byRecipient(attempt("550 no", "250 ok")));
    }

    private static Attempt attempt(String... replies) {
        List<Step> steps = Stream.of(replies)
                .map(reply ->
                        new Step(Phase.RCPT, "RCPT", Optional.of(Reply.parse(reply)), Optional.empty(), Duration.ZERO))
                .toList();
        return new Attempt(
                Instant.EPOCH,
                Given.profile("isp", Protection.TLS),
                new Envelope(Optional.empty(), List.of(BOB, EVE)),
                "<1@example.org>",
                steps,
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                new Outcome.Refused(Phase.RCPT, Reply.parse(replies[0]), Optional.of(BOB)));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Reply;
import org.postern.api.send.Submission.StepListener;

/** A postman whose every message is accepted. */
final class Counter implements Postman {

    final List<OutgoingMessage> sent = new ArrayList<>();
    final List<String> through = new ArrayList<>();
    Optional<Delivery> like = Optional.empty();

    @Override
    public Delivery send(OutgoingMessage message, Owner owner, StepListener listener) {
        sent.add(message);
        return accepted(message, like.orElseThrow());
    }

    @Override
    public Delivery apply(Remedy remedy, Delivery failed, StepListener listener) {
        through.add(remedy.profileId().orElseThrow());
        return accepted(failed.message(), failed);
    }

    private static Delivery accepted(OutgoingMessage message, Delivery like) {
        Attempt old = like.attempt().orElseThrow();
        Attempt attempt = new Attempt(
                old.started(),
                old.profile(),
                message.envelope(),
                message.messageId(),
                List.of(),
                old.capabilities(),
                old.tls(),
                true,
                old.remoteAddress(),
                new Outcome.Accepted(Reply.parse("250 ok")));
        return new Delivery(message, like.network(), like.selection(), Optional.of(attempt), Optional.empty());
    }

    @Override
    public List<Delivery> recent() {
        return List.of();
    }

    @Override
    public Subscription listen(Consumer<Delivery> listener) {
        return () -> {};
    }
}

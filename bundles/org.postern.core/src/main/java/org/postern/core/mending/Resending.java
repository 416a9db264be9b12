// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Keeper;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.OutboxException;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Submission.StepListener;
import org.postern.core.Words;

/** Sends a message that did not go out once more, from where it is kept. */
record Resending(Postman postman, Outbox outbox, Keeper keeper) {

    private static final Words WORDS = new Words(Resending.class);

    /** What became of it. */
    record Sent(boolean well, String sentence, Optional<Delivery> delivery) {}

    /** What will be done, in words; empty if the message is not sent again. */
    Optional<String> announced(Optional<Delivery> failed, String profile) {
        return failed.filter(this::possible)
                .map(delivery -> WORDS.text("will.resend", recipients(delivery.message()), profile));
    }

    /** Whether the message went to nobody, and is kept nowhere that Postern knows of. */
    boolean lost(Delivery failed) {
        return !possible(failed) && !perhapsOut(failed);
    }

    /** Whether the message is still at hand, and certainly with nobody else. */
    boolean possible(Delivery failed) {
        return failed.entry().isPresent()
                ? kept(failed).isPresent()
                : failed.message().content().size() > 0 && !perhapsOut(failed);
    }

    Optional<Entry> kept(Delivery failed) {
        return failed.entry().flatMap(outbox::entry);
    }

    /** Sends it through the profile; empty if it is not at hand any more. */
    Optional<Sent> again(Delivery failed, String profileId, StepListener listener) {
        Optional<Entry> entry = kept(failed);
        if (entry.isPresent()) {
            return Optional.of(fromOutbox(entry.get(), profileId));
        }
        return possible(failed) ? Optional.of(straight(failed, profileId, listener)) : Optional.empty();
    }

    private Sent fromOutbox(Entry entry, String profileId) {
        try {
            outbox.retry(entry.id(), profileId);
            Optional<Entry> left = keeper.running() ? outbox.entry(entry.id()) : keeper.sendNow(entry.id());
            return left.map(waiting -> new Sent(
                            keeper.running(),
                            WORDS.text("sent.waits", waiting.waiting().sentence()),
                            Optional.empty()))
                    .orElseGet(() -> new Sent(true, WORDS.text("sent", recipients(entry.message())), Optional.empty()));
        } catch (OutboxException e) {
            return new Sent(false, String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    private Sent straight(Delivery failed, String profileId, StepListener listener) {
        Remedy through = new Remedy(Remedy.Kind.SWITCH_PROFILE, "", Optional.of(profileId));
        try {
            return told(postman.apply(through, failed, listener));
        } catch (IllegalArgumentException e) {
            return new Sent(false, String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    /** Sends it as if for the first time. */
    Sent fresh(OutgoingMessage message, StepListener listener) {
        return told(postman.send(message, listener));
    }

    private static Sent told(Delivery delivery) {
        String sentence = delivery.accepted()
                ? WORDS.text("sent", recipients(delivery.message()))
                : WORDS.text(
                        "sent.refused",
                        delivery.diagnosis().map(Diagnosis::happened).orElseGet(() -> unsaid(delivery)));
        return new Sent(delivery.accepted(), sentence, Optional.of(delivery));
    }

    /** What no server said. */
    private static String unsaid(Delivery delivery) {
        return delivery.leftOut().isEmpty()
                ? delivery.selection().reason()
                : String.join(" ", delivery.leftOut().values());
    }

    static boolean perhapsOut(Delivery delivery) {
        return delivery.attempt()
                .map(Attempt::outcome)
                .filter(outcome -> outcome.accepted() || outcome instanceof Outcome.Uncertain)
                .isPresent();
    }

    static String recipients(OutgoingMessage message) {
        List<EmailAddress> all = message.envelope().recipients();
        return all.size() > 3
                ? WORDS.text("recipients.many", all.size())
                : all.stream().map(EmailAddress::toString).collect(Collectors.joining(", "));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mending.Act;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.OutboxException;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.SettingsException;
import org.postern.api.trust.Terms;
import org.postern.api.trust.Trust;
import org.postern.core.Words;

/** Carries a preview out. */
record Application(ServerChange change, Resending resending, Outbox outbox, Trust trust) {

    private static final Words WORDS = new Words(Application.class);

    Result of(Preview preview, Consent consent, StepListener listener) {
        Act act = preview.act();
        Optional<Delivery> failed = preview.failed();
        if (act instanceof Act.ChangeServer server) {
            Result changed = change.of(server, consent, listener);
            return changed.done() ? andSend(changed, failed, server.after().id(), listener) : changed;
        }
        if (act instanceof Act.SignInOnPage page) {
            Result signedIn = change.of(page, consent, listener);
            return signedIn.done() ? andSend(signedIn, failed, page.after().id(), listener) : signedIn;
        }
        if (act instanceof Act.TrustNetwork agreed) {
            Result trusted = agree(agreed.terms());
            return trusted.done()
                    ? andSend(trusted, failed, agreed.terms().profile().id(), listener)
                    : trusted;
        }
        if (act instanceof Act.Resend again && failed.isPresent()) {
            Result nothingYet = new Result(true, List.of(), Optional.empty(), Optional.empty());
            return andSend(nothingYet, failed, again.profileId(), listener);
        }
        if (act instanceof Act.ResendAt later && failed.isPresent()) {
            return postpone(failed.get(), later.when());
        }
        return act instanceof Act.Split split && failed.isPresent()
                ? parts(failed.get(), split.parts(), listener)
                : Result.refused(WORDS.text("nothing"));
    }

    private Result andSend(Result before, Optional<Delivery> failed, String profileId, StepListener listener) {
        Optional<Resending.Sent> sent = failed.flatMap(delivery -> resending.again(delivery, profileId, listener));
        if (sent.isEmpty()) {
            return failed.isPresent() && before.sentences().isEmpty()
                    ? Result.refused(WORDS.text("message.gone"))
                    : before;
        }
        List<String> sentences = new ArrayList<>(before.sentences());
        sentences.add(sent.get().sentence());
        boolean done = before.amendment().isPresent() || sent.get().well();
        return new Result(done, sentences, before.amendment(), sent.get().delivery());
    }

    private Result agree(Terms terms) {
        try {
            trust.agree(terms);
            String sentence = WORDS.text(
                    "network.trusted", terms.network(), terms.profile().name());
            return new Result(true, List.of(sentence), Optional.empty(), Optional.empty());
        } catch (SettingsException e) {
            return Result.refused(String.valueOf(e.getMessage()));
        }
    }

    private Result postpone(Delivery failed, Instant when) {
        try {
            Optional<Entry> kept = resending.kept(failed);
            kept.ifPresent(entry -> outbox.postpone(entry.id(), when));
            if (kept.isEmpty() && resending.possible(failed)) {
                outbox.acceptForLater(failed.message(), when);
            } else if (kept.isEmpty()) {
                return Result.refused(WORDS.text("message.gone"));
            }
            return new Result(true, List.of(WORDS.text("later", when)), Optional.empty(), Optional.empty());
        } catch (OutboxException e) {
            return Result.refused(String.valueOf(e.getMessage()));
        }
    }

    private Result parts(Delivery failed, List<Envelope> parts, StepListener listener) {
        List<String> sentences = new ArrayList<>();
        boolean all = true;
        for (Envelope part : parts) {
            OutgoingMessage message = failed.message();
            Resending.Sent sent = resending.fresh(
                    new OutgoingMessage(message.author(), part, message.messageId(), message.content()), listener);
            sentences.add(sent.sentence());
            all &= sent.well();
        }
        return new Result(all, sentences, Optional.empty(), Optional.empty());
    }
}

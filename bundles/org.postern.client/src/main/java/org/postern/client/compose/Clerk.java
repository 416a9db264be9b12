// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.OutboxException;

/** Puts messages into the outbox for one compose view, in a job, and tells the view what becomes of the last one. */
final class Clerk {

    private static final long GATHERING_MILLIS = 100;

    private final MessageReader reader;
    private final Outbox outbox;
    private final Control view;
    private final Display display;
    private final Consumer<Outlook> told;
    private final Job looking = Job.createSystem(Messages.Clerk_looking, monitor -> {
        look();
    });
    private volatile Optional<Entry> followed = Optional.empty();
    private volatile Optional<Delivery> accepted = Optional.empty();
    private volatile Optional<Entry> replaced = Optional.empty();

    /** @param told on the UI thread */
    Clerk(MessageReader reader, Outbox outbox, Postman postman, Control view, Consumer<Outlook> told) {
        this.reader = reader;
        this.outbox = outbox;
        this.view = view;
        this.display = view.getDisplay();
        this.told = told;
        List<Subscription> changes = List.of(postman.listen(this::heard), outbox.listen(this::lookSoon));
        view.addDisposeListener(event -> changes.forEach(Subscription::close));
    }

    /** Opens a message of the outbox, and holds it until the one written from it takes its place. */
    void open(Entry entry, Consumer<Letter> opened) {
        Job opening = Job.create(Messages.Clerk_opening, monitor -> {
            Optional<MessageReader.Draft> draft = reader.draft(entry.message());
            if (draft.isPresent()) {
                outbox.hold(entry.id());
                replaced = Optional.of(entry);
                later(() -> opened.accept(Letter.of(draft.get())));
            } else {
                tell(Outlook.refused(Messages.Clerk_noDraft));
            }
        });
        opening.addJobChangeListener(IJobChangeListener.onDone(event -> ended(event.getResult())));
        opening.schedule();
    }

    /** Hands it over. Whatever becomes of it, an outlook is told. */
    void send(MessageReader.Draft draft) {
        followed = Optional.empty();
        Job taking = Job.create(Messages.Clerk_taking, monitor -> {
            take(draft);
        });
        taking.addJobChangeListener(IJobChangeListener.onDone(event -> ended(event.getResult())));
        taking.schedule();
    }

    private void take(MessageReader.Draft draft) {
        try {
            OutgoingMessage message = reader.compose(draft);
            Entry entry = outbox.accept(message, Outbox.Repetition.ASK);
            accepted = Optional.empty();
            followed = Optional.of(entry);
            tell(Outlook.of(entry));
            lookSoon(); // it may have left before it was followed
            replace();
        } catch (IllegalArgumentException | OutboxException e) {
            tell(Outlook.refused(String.valueOf(e.getMessage())));
        }
    }

    /** That the message before cannot be deleted, or is gone already, takes nothing from the one that was taken over. */
    private void replace() {
        try {
            replaced.ifPresent(before -> outbox.delete(before.id()));
        } catch (OutboxException e) {
            Platform.getLog(Clerk.class).warn("The message before is still held in the outbox", e);
        }
        replaced = Optional.empty();
    }

    /** A fault of ours: the message is still the person's. */
    private void ended(IStatus result) {
        if (result.matches(IStatus.ERROR)) {
            tell(Outlook.refused(result.getMessage()));
        }
    }

    private void heard(Delivery delivery) {
        if (delivery.accepted() && delivery.entry().equals(followed.map(Entry::id))) {
            accepted = Optional.of(delivery);
            lookSoon();
        }
    }

    private void lookSoon() {
        looking.schedule(GATHERING_MILLIS);
    }

    private void look() {
        followed.map(entry -> outbox.entry(entry.id())
                        .map(Outlook::of)
                        .or(() -> accepted.map(Outlook::accepted))
                        .orElseGet(Outlook::gone))
                .ifPresent(this::tell);
    }

    private void tell(Outlook outlook) {
        later(() -> told.accept(outlook));
    }

    private void later(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!view.isDisposed()) {
                    work.run();
                }
            });
        }
    }
}

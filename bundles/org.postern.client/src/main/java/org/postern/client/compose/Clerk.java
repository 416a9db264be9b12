// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.send.Submission;

/** Hands messages in for one compose view: in a job, and tells the view on the UI thread what becomes of the last one. */
final class Clerk {

    private final MessageReader reader;
    private final Postman postman;
    private final Control view;
    private final Display display;
    private final Consumer<Outlook> told;
    private volatile String lastMessageId = "";
    private volatile boolean answered;

    Clerk(MessageReader reader, Postman postman, Control view, Consumer<Outlook> told) {
        this.reader = reader;
        this.postman = postman;
        this.view = view;
        this.display = view.getDisplay();
        this.told = told;
        Subscription deliveries = postman.listen(this::heard);
        view.addDisposeListener(event -> deliveries.close());
    }

    /** Starts to send. Whatever becomes of it, an outlook is told. */
    Sending send(MessageReader.Draft draft) {
        Sending sending = new Sending(() -> deliver(draft));
        answered = false;
        sending.addJobChangeListener(IJobChangeListener.onDone(event -> ended(event.getResult())));
        sending.schedule();
        return sending;
    }

    private void deliver(MessageReader.Draft draft) {
        try {
            OutgoingMessage message = reader.compose(draft);
            lastMessageId = message.messageId();
            postman.send(message, Submission.StepListener.NONE);
        } catch (IllegalArgumentException e) {
            tell(Outlook.refused(e.getMessage()));
        }
    }

    private void ended(IStatus result) {
        if (!answered) {
            tell(Outlook.refused(result.matches(IStatus.ERROR) ? result.getMessage() : Messages.Clerk_cancelled));
        }
    }

    /** Also when someone sends it again from Send Diagnostics. */
    private void heard(Delivery delivery) {
        if (delivery.message().messageId().equals(lastMessageId)) {
            tell(Outlook.of(delivery));
        }
    }

    private void tell(Outlook outlook) {
        answered = true;
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!view.isDisposed()) {
                    told.accept(outlook);
                }
            });
        }
    }
}

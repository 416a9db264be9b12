// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.postern.api.Subscription;
import org.postern.api.delivery.Postman;
import org.postern.api.mail.MessageReader;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.settings.Settings;

/** A message being written. There may be several; closing one that is not sent asks first. */
@NonNullByDefault({}) // the platform promises nothing
public final class ComposeView extends ViewPart implements ISaveablePart2 {

    /** By which the view is opened. */
    public static final String ID = "org.postern.client.compose";

    private final Settings settings;
    private final MessageReader reader;
    private final Outbox outbox;
    private final Postman postman;
    private Optional<ComposePane> pane = Optional.empty();

    /** Made by the workbench. */
    public ComposeView() {
        this(service(Settings.class), service(MessageReader.class), service(Outbox.class), service(Postman.class));
    }

    ComposeView(Settings settings, MessageReader reader, Outbox outbox, Postman postman) {
        this.settings = settings;
        this.reader = reader;
        this.outbox = outbox;
        this.postman = postman;
    }

    private static <S> S service(Class<S> port) {
        return new ServiceCaller<>(ComposeView.class, port).current().orElseThrow();
    }

    @Override
    public void createPartControl(Composite parent) {
        ComposePane shown = new ComposePane(parent, reader, outbox, postman, new Doors(getSite()));
        pane = Optional.of(shown);
        shown.whenChanged(this::changed);
        Job reading = reading(shown);
        Subscription changes = settings.listen(reading::schedule);
        shown.control().addDisposeListener(event -> changes.close());
        reading.schedule();
        getSite().getService(IContextService.class).activateContext(ID);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shown.control(), ID);
    }

    private Job reading(ComposePane shown) {
        Display display = shown.control().getDisplay();
        return Job.createSystem(Messages.View_reading, monitor -> {
            Senders senders = Senders.of(settings.profiles(), settings.problems());
            display.asyncExec(() -> {
                if (!shown.control().isDisposed()) {
                    shown.show(senders);
                }
            });
        });
    }

    private void changed() {
        String subject = letter().subject().strip();
        setPartName(subject.isEmpty() ? Messages.View_new : subject);
        firePropertyChange(ISaveablePart.PROP_DIRTY);
    }

    private Letter letter() {
        return pane.map(ComposePane::letter).orElse(Letter.BLANK);
    }

    /** Opens a message of the outbox for writing on; the one sent from here takes its place. */
    void writeOn(Entry entry) {
        pane.ifPresent(shown -> shown.writeOn(entry));
    }

    /** Hands the message in. */
    void send() {
        pane.ifPresent(ComposePane::send);
    }

    @Override
    public void setFocus() {
        pane.ifPresent(ComposePane::focus);
    }

    @Override
    public boolean isDirty() {
        return !letter().blank();
    }

    @Override
    public int promptToSaveOnClose() {
        boolean discard = MessageDialog.openQuestion(
                getSite().getShell(), Messages.View_discardTitle, Messages.View_discardQuestion);
        return discard ? NO : CANCEL;
    }

    @Override
    public boolean isSaveOnCloseNeeded() {
        return isDirty();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // a message is sent or discarded, and kept nowhere
    }

    @Override
    public void doSaveAs() {
        // not allowed
    }
}

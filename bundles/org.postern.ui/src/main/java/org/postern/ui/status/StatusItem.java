// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.status;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.postern.api.Subscription;
import org.postern.ui.Service;
import org.postern.ui.Situation;
import org.postern.ui.Watch;
import org.postern.ui.commands.CommandId;
import org.postern.ui.networks.NetworkQuestion;
import org.postern.ui.widget.Icons;
import org.postern.ui.widget.Later;
import org.postern.ui.widget.Named;

/** The item in the status line: network and outgoing server. A click opens Send Diagnostics. */
@NonNullByDefault({}) // the platform promises nothing
public final class StatusItem extends WorkbenchWindowControlContribution {

    private final Supplier<Watch> watch;

    /** Made by the workbench, at its start: the watch is looked up later, and not on its thread. */
    public StatusItem() {
        this(() -> Service.of(Watch.class));
    }

    StatusItem(Supplier<Watch> watch) {
        this.watch = watch;
    }

    @Override
    protected Control createControl(Composite parent) {
        ToolBar bar = new Named("status", Messages.Status_name).give(new ToolBar(parent, SWT.FLAT | SWT.RIGHT));
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> CommandId.OPEN_DIAGNOSTICS.run(getWorkbenchWindow())));
        Icons icons = new Icons(bar);
        NetworkQuestion question = new NetworkQuestion(bar);
        follow(bar, situation -> {
            StatusText text = StatusText.of(situation);
            item.setImage(icons.image(text.icon()));
            item.setText(text.text());
            item.setToolTipText(text.toolTip());
            question.show(situation);
            makeRoom(bar);
        });
        return bar;
    }

    /** A tool bar leaves a control inside it the width that it had at first. */
    private static void makeRoom(Control control) {
        int width = control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        for (Control inner = control; inner.getParent() != null; inner = inner.getParent()) {
            if (inner.getParent() instanceof ToolBar outer) {
                widen(outer, inner, width);
            }
        }
        control.requestLayout();
    }

    private static void widen(ToolBar bar, Control inside, int width) {
        Arrays.stream(bar.getItems())
                .filter(item -> inside.equals(item.getControl()))
                .forEach(item -> item.setWidth(width));
        bar.pack();
        bar.requestLayout();
    }

    private void follow(Control place, Consumer<Situation> show) {
        Later later = new Later(place);
        AtomicReference<Subscription> subscription = new AtomicReference<>(() -> {});
        Job job = Job.createSystem(Messages.Status_job, progress -> {
            subscription.set(watch.get().listen(situation -> later.run(() -> show.accept(situation))));
        });
        place.addDisposeListener(event -> {
            job.cancel();
            subscription.get().close();
        });
        job.schedule();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.postern.api.Subscription;
import org.postern.api.network.Probes;
import org.postern.api.settings.Settings;
import org.postern.api.trust.Standing;
import org.postern.api.trust.Trust;
import org.postern.ui.widget.Asking;
import org.postern.ui.widget.Column;
import org.postern.ui.widget.Live;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Rows;
import org.postern.ui.widget.Work;

/** The beacons below the known networks. None is asked before a person says so: its name would tell where one works. */
final class BeaconSection {

    private static final int LINE = 400;
    private static final int HEIGHT_IN_LINES = 5;
    private static final int SENTENCE_IN_LINES = 3;

    private final Composite place;
    private final Settings settings;
    private final Trust trust;
    private final Probes probes;
    private final Rows<BeaconRow> rows;
    private final Label says;
    private final Asking asking;
    private final Button add;
    private final Button ask;
    private final Button remove;
    private Beacons beacons = Beacons.NONE;
    private boolean busy;

    BeaconSection(Composite parent, Settings settings, Trust trust, Probes probes) {
        place = new Composite(parent, SWT.NONE);
        this.settings = settings;
        this.trust = trust;
        this.probes = probes;
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(place);
        rows = new Rows<>(
                place,
                new Named("beacons.table", Messages.Beacons_table),
                List.of(
                        new Column<>(Messages.Beacons_beacon, 50, BeaconRow::name),
                        new Column<>(Messages.Beacons_server, 45, BeaconRow::server),
                        new Column<>(Messages.Beacons_state, 45, BeaconRow::state)));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, new PixelConverter(place).convertHeightInCharsToPixels(HEIGHT_IN_LINES))
                .applyTo(rows.control());
        Composite column = new Composite(place, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(column);
        GridDataFactory.fillDefaults().applyTo(column);
        add = button(column, Messages.Beacons_add, "beacons.add", this::add);
        ask = button(
                column, Messages.Beacons_ask, "beacons.ask", () -> selected().ifPresent(this::ask));
        remove = button(
                column,
                Messages.Beacons_remove,
                "beacons.remove",
                () -> selected().ifPresent(this::remove));
        asking = new Asking(place);
        GridDataFactory.createFrom((GridData) asking.control().getLayoutData())
                .span(2, 1)
                .applyTo(asking.control());
        says = Named.id(new Label(place, SWT.WRAP), "beacons.says");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(LINE, new PixelConverter(place).convertHeightInCharsToPixels(SENTENCE_IN_LINES))
                .applyTo(says);
        rows.whenSelected(this::refresh);
        Live<Beacons> live = new Live<>(place, Messages.Beacons_reading, () -> Beacons.of(settings), this::show);
        Subscription changes = settings.listen(live::refresh);
        place.addDisposeListener(event -> changes.close());
        refresh();
        live.refresh();
    }

    private static Button button(Composite column, String label, String id, Runnable action) {
        Button button = Named.id(new Button(column, SWT.PUSH), id);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private Optional<BeaconRow> selected() {
        return rows.selected();
    }

    private void show(Beacons now) {
        Optional<String> before = selected().map(row -> row.rule().id());
        beacons = now.remembering(beacons);
        rows.show(beacons.rows());
        beacons.rows().stream()
                .filter(row -> before.filter(row.rule().id()::equals).isPresent())
                .findFirst()
                .ifPresent(rows::select);
        refresh();
    }

    private void refresh() {
        add.setEnabled(!beacons.unprotected().isEmpty());
        ask.setEnabled(!busy && selected().flatMap(BeaconRow::profile).isPresent());
        remove.setEnabled(selected().filter(BeaconRow::own).isPresent());
        says.setText(sentence().replace("&", "&&"));
        says.requestLayout();
    }

    private String sentence() {
        return selected()
                .flatMap(BeaconRow::standing)
                .map(Standing::sentence)
                .orElse(beacons.unprotected().isEmpty() ? Messages.Beacons_needless : Messages.Beacons_intro);
    }

    private void add() {
        new BeaconDialog(place.getShell(), beacons.unprotected(), probes)
                .ask()
                .ifPresent(rule -> save(changed -> Beacons.keep(changed, rule)));
    }

    private void remove(BeaconRow row) {
        String question = NLS.bind(Messages.Beacons_removeQuestion, row.beacon(), row.server());
        if (MessageDialog.openQuestion(place.getShell(), Named.spoken(Messages.Beacons_remove), question)) {
            save(changed -> Beacons.remove(changed, row.rule()));
        }
    }

    private void save(Consumer<Settings> change) {
        new Work(Messages.Beacons_saving, () -> change.accept(settings)).schedule();
    }

    private void ask(BeaconRow row) {
        busy = true;
        refresh();
        asking.ask(
                NLS.bind(Messages.Beacons_asking, row.beacon()),
                () -> trust.standing(row.profile().orElseThrow()),
                () -> {
                    busy = false;
                    refresh();
                },
                standing -> heard(row, standing));
    }

    private void heard(BeaconRow asked, Standing standing) {
        show(new Beacons(
                beacons.rows().stream()
                        .map(row -> row.rule().equals(asked.rule()) ? row.with(standing) : row)
                        .toList(),
                beacons.unprotected()));
    }

    /** What to lay out, with grid data. */
    Composite control() {
        return place;
    }
}

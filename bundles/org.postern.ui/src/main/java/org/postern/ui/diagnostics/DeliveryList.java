// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.delivery.Delivery;
import org.postern.api.mail.EmailAddress;
import org.postern.api.send.Attempt;
import org.postern.ui.widget.Column;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Rows;

/** The table of recent deliveries, newest first. */
final class DeliveryList {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());

    private final Composite place;
    private final Rows<Delivery> rows;
    private List<Delivery> all = List.of();
    private Wanted wanted = Wanted.ALL;
    private Optional<Delivery> newest = Optional.empty();

    DeliveryList(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(place);
        new FilterBar(place, this::filter);
        rows = new Rows<>(
                place,
                new Named("diagnostics.deliveries", Messages.List_name),
                List.of(
                        new Column<>(
                                Messages.List_result,
                                29,
                                delivery -> Verdict.of(delivery).word(),
                                delivery -> Optional.of(Verdict.of(delivery).icon())),
                        new Column<>(Messages.List_to, 32, DeliveryList::recipients),
                        new Column<>(Messages.List_server, 21, DeliveryList::server),
                        new Column<>(Messages.List_time, 26, DeliveryList::time)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
    }

    private static String recipients(Delivery delivery) {
        return delivery.message().envelope().recipients().stream()
                .map(EmailAddress::toString)
                .collect(Collectors.joining(", "));
    }

    private static String server(Delivery delivery) {
        return delivery.attempt().map(attempt -> attempt.profile().name()).orElse("");
    }

    private static String time(Delivery delivery) {
        return delivery.attempt().map(Attempt::started).map(TIME::format).orElse("");
    }

    /** Shows the deliveries; one that is new is selected. */
    void show(List<Delivery> deliveries) {
        all = deliveries;
        rows.show(deliveries.stream().filter(wanted::includes).toList());
        Optional<Delivery> first = deliveries.stream().findFirst();
        if (!first.equals(newest)) {
            newest = first;
            first.ifPresent(rows::select);
        }
    }

    private void filter(Wanted other) {
        wanted = other;
        rows.show(all.stream().filter(wanted::includes).toList());
    }

    Optional<Delivery> selected() {
        return rows.selected();
    }

    void whenSelected(Runnable selected) {
        rows.whenSelected(selected);
    }
}

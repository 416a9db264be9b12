// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.ui.OriginName;
import org.postern.ui.widget.Column;
import org.postern.ui.widget.Icon;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Rows;

/** The table of outgoing servers. */
final class ServerList {

    private static final int WIDTH_IN_CHARACTERS = 90;
    private static final int HEIGHT_IN_LINES = 12;

    private final Rows<SmtpProfile> rows;

    ServerList(Composite parent) {
        rows = new Rows<>(
                parent,
                new Named("servers.table", Messages.List_name),
                List.of(
                        new Column<>(Messages.List_columnName, 22, SmtpProfile::name, p -> Optional.of(Icon.SERVER)),
                        new Column<>(
                                Messages.List_columnServer, 26, p -> p.server().toString()),
                        new Column<>(Messages.List_columnProtection, 18, SecurityName::of),
                        new Column<>(Messages.List_columnSenders, 22, ServerList::senders),
                        new Column<>(Messages.List_columnOrigin, 12, p -> OriginName.of(p.origin()))));
        PixelConverter pixels = new PixelConverter(parent);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(
                        pixels.convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS),
                        pixels.convertHeightInCharsToPixels(HEIGHT_IN_LINES))
                .applyTo(rows.control());
    }

    private static String senders(SmtpProfile profile) {
        return profile.senders().stream().map(SenderPattern::text).collect(Collectors.joining(", "));
    }

    void show(List<SmtpProfile> profiles) {
        rows.show(profiles);
    }

    void select(SmtpProfile profile) {
        rows.select(profile);
    }

    Optional<SmtpProfile> selected() {
        return rows.selected();
    }

    void whenSelected(Runnable selected) {
        rows.whenSelected(selected);
    }

    void whenOpened(Runnable opened) {
        rows.whenOpened(opened);
    }
}

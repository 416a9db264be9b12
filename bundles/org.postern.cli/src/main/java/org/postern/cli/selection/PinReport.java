// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.postern.api.settings.Pin;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** Which profile is pinned, and until when. */
record PinReport(Optional<Pin> pin, Messages messages, ZoneId zone) {
    void print(Console console) {
        if (console.json()) {
            console.object(new Fields()
                    .with("pin", pin.map(Pin::profileId))
                    .with("until", pin.flatMap(Pin::until).map(Instant::toString))
                    .with("untilNetworkChanges", pin.flatMap(Pin::place).isPresent())
                    .map());
        } else {
            console.line(pin.map(this::sentence).orElseGet(() -> messages.text("not.pinned")));
        }
    }

    private String sentence(Pin pinned) {
        if (pinned.place().isPresent()) {
            return messages.text("pinned.here", pinned.profileId());
        }
        return pinned.until()
                .map(until -> messages.text("pinned.until", pinned.profileId(), said(until)))
                .orElseGet(() -> messages.text("pinned", pinned.profileId()));
    }

    private String said(Instant until) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(zone)
                .format(until);
    }
}

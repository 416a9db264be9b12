// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import java.util.Optional;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** Which profile is pinned. */
record PinReport(Optional<String> pin, Messages messages) {
    void print(Console console) {
        if (console.json()) {
            console.object(new Fields().with("pin", pin).map());
        } else {
            console.line(pin.map(id -> messages.text("pinned", id)).orElseGet(() -> messages.text("not.pinned")));
        }
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.mail.Visible;
import org.postern.api.send.Bounce;
import org.postern.api.send.Bounce.Failure;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** A bounce, recipient by recipient. */
record BounceReport(Bounce bounce, Diagnostician diagnostician, Messages messages) {

    void write(Console console) {
        if (console.json()) {
            console.object(new Fields()
                    .with("reporter", bounce.reporter())
                    .with(
                            "recipients",
                            bounce.failures().stream().map(this::fields).toList())
                    .map());
        } else {
            bounce.failures().forEach(failure -> print(failure, console));
        }
    }

    private void print(Failure failure, Console console) {
        String reporter = bounce.reporter().map(Visible::text).orElseGet(() -> messages.text("bounce.a.server"));
        String key = failure.delayed() ? "bounce.delayed" : "bounce.failed";
        console.paragraph("", messages.text(key, Visible.text(failure.recipient()), reporter));
        console.blank();
        explain(failure).print(console, Optional.of(failure.reply()));
        console.blank();
    }

    private Map<String, @Nullable Object> fields(Failure failure) {
        return new Fields()
                .with("recipient", failure.recipient())
                .with("delayed", failure.delayed())
                .with("reply", failure.reply().toString())
                .with("diagnosis", explain(failure).fields())
                .map();
    }

    private DiagnosisReport explain(Failure failure) {
        return new DiagnosisReport(diagnostician.explain(failure, Locale.getDefault()));
    }
}

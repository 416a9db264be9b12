// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.Visible;
import org.postern.api.trust.Consent;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** What a person agreed to, for programs and for people. */
record ConsentReport(Consent consent) {

    private static final Messages MESSAGES = Messages.beside(ConsentReport.class);

    Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("id", consent.id())
                .with("profile", consent.profile())
                .with("server", consent.server())
                .with("network", consent.network())
                .with("identity", consent.identity())
                .with("since", consent.since().toString())
                .map();
    }

    void print(Console console) {
        console.line(console.strong(consent.id()) + "  "
                + MESSAGES.text("entry", consent.profile(), consent.server(), Visible.text(consent.network())));
        Instant since = consent.since().truncatedTo(ChronoUnit.SECONDS);
        console.paragraph("  ", console.faint(MESSAGES.text("entry.how", Visible.text(consent.identity()), since)));
    }
}

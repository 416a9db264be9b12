// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;
import org.postern.cli.profiles.ProfileReport;

/** A selection and its reasons, for programs and for people. */
public final class SelectionReport {
    private SelectionReport() {}

    public static Map<String, @Nullable Object> fields(EmailAddress author, Selection selection) {
        return new Fields()
                .with("from", author.toString())
                .with("profile", selection.profile().map(SmtpProfile::id))
                .with("by", selection.by().name().toLowerCase(Locale.ROOT))
                .with("reason", selection.reason())
                .with("passedOver", selection.passedOver())
                .with(
                        "candidates",
                        selection.candidates().stream()
                                .map(ProfileReport::fields)
                                .toList())
                .map();
    }

    public static void print(Selection selection, Console console) {
        Messages messages = Messages.beside(SelectionReport.class);
        console.line(selection
                .profile()
                .map(profile -> console.strong(ProfileReport.line(profile)))
                .orElseGet(() -> console.bad(messages.text("no.profile"))));
        console.paragraph("  ", Visible.text(selection.reason()));
        list(messages.text("passed.over"), selection.passedOver(), console);
        list(
                messages.text("then"),
                selection.candidates().stream().skip(1).map(ProfileReport::line).toList(),
                console);
    }

    private static void list(String heading, List<String> items, Console console) {
        if (!items.isEmpty()) {
            console.line(console.faint(heading));
            items.forEach(item -> console.paragraph("  – ", Visible.text(item)));
        }
    }
}

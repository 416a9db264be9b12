// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.Visible;
import org.postern.api.send.Reply;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** A diagnosis, for programs and for people. */
public final class DiagnosisReport {
    private static final String INDENT = "  ";

    private final Diagnosis diagnosis;
    private final Messages messages = Messages.beside(DiagnosisReport.class);

    public DiagnosisReport(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** Everything. */
    public Map<String, @Nullable Object> fields() {
        return verdict(new Fields())
                .with("happened", diagnosis.happened())
                .with("why", diagnosis.why())
                .with("toDo", diagnosis.toDo())
                .with("forAdministrator", diagnosis.forAdministrator())
                .with("whoGotIt", diagnosis.whoGotIt())
                .with("evidence", diagnosis.evidence())
                .with(
                        "actions",
                        diagnosis.remedies().stream()
                                .map(DiagnosisReport::action)
                                .toList())
                .map();
    }

    /** What tells diagnoses apart, without the explanation. */
    Fields verdict(Fields fields) {
        return fields.with("cause", diagnosis.cause().id())
                .with("confidence", diagnosis.confidence())
                .with("detail", diagnosis.detail())
                .with("retry", diagnosis.retryMayHelp())
                .with("whoActs", diagnosis.whoActs().name().toLowerCase(Locale.ROOT))
                .with(
                        "remedies",
                        diagnosis.remedies().stream().map(Remedy::id).distinct().toList());
    }

    private static Map<String, @Nullable Object> action(Remedy remedy) {
        return new Fields()
                .with("remedy", remedy.id())
                .with("label", remedy.label())
                .with("profile", remedy.profileId())
                .with("automatic", remedy.automatic())
                .map();
    }

    /** @param reply the server's own words, shown last */
    public void print(Console console, Optional<Reply> reply) {
        console.paragraph("", console.strong(Visible.text(diagnosis.happened())));
        console.blank();
        console.paragraph(INDENT, Visible.text(diagnosis.why()));
        list("what.to.do", diagnosis.toDo(), console);
        list("remedies", diagnosis.remedies().stream().map(Remedy::label).toList(), console);
        section("administrator", diagnosis.forAdministrator(), console);
        section("who.got.it", diagnosis.whoGotIt(), console);
        section("server.said", reply.map(Reply::toString).orElse(""), console);
    }

    private void list(String heading, List<String> texts, Console console) {
        if (!texts.isEmpty()) {
            heading(heading, console);
        }
        for (int i = 0; i < texts.size(); i++) {
            console.paragraph(INDENT + (i + 1) + ". ", Visible.text(texts.get(i)));
        }
    }

    private void section(String heading, String text, Console console) {
        if (!text.isBlank()) {
            heading(heading, console);
            console.paragraph(INDENT, Visible.text(text));
        }
    }

    private void heading(String key, Console console) {
        console.blank();
        console.line(console.faint(messages.text(key)));
    }
}

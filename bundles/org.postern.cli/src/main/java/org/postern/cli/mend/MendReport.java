// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.mend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.Visible;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.profile.Account;
import org.postern.api.send.Attempt;
import org.postern.api.settings.Amendments.Amendment;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** What would be done and what was done, for programs and for people. */
record MendReport(Console console, Messages messages) {

    void preview(Case about, Preview preview) {
        if (console.json()) {
            console.object(fields(about, preview).map());
            return;
        }
        about.failed().ifPresent(this::print);
        others(about, preview.remedy());
        print(preview);
        if (preview.applicable()) {
            console.blank();
            console.paragraph("", messages.text("how.to.apply", options(preview)));
        }
    }

    private void print(Delivery failed) {
        String id = failed.attempt().map(Attempt::id).orElse("");
        String happened = failed.diagnosis().map(Diagnosis::happened).orElse("");
        console.paragraph("", console.strong(id + "  " + Visible.text(happened)));
    }

    private void others(Case about, Remedy chosen) {
        List<String> ids = about.remedies().stream()
                .filter(remedy -> !remedy.equals(chosen))
                .map(MendReport::name)
                .toList();
        if (!ids.isEmpty()) {
            console.paragraph("", messages.text("others", String.join(", ", ids)));
        }
        console.blank();
    }

    private static String name(Remedy remedy) {
        return remedy.kind() == Remedy.Kind.SWITCH_PROFILE
                ? remedy.id() + " --profile " + remedy.profileId().orElse("")
                : remedy.id();
    }

    private void print(Preview preview) {
        console.line(console.strong(
                preview.remedy().id() + ": " + Visible.text(preview.remedy().label())));
        preview.found().forEach(sentence -> console.paragraph("  ", Visible.text(sentence)));
        list("you", preview.steps());
        preview.page().ifPresent(page -> console.paragraph("  ", Visible.text(page)));
        list("will", preview.will());
        list("droppable", preview.droppable());
        preview.text().ifPresent(text -> {
            console.blank();
            text.lines().forEach(console::line);
        });
    }

    private void list(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            console.line(console.faint(messages.text(heading)));
            sentences.forEach(sentence -> console.paragraph("  - ", Visible.text(sentence)));
        }
    }

    private static String options(Preview preview) {
        StringBuilder options = new StringBuilder("--with " + name(preview.remedy()));
        preview.password()
                .map(Account::userName)
                .ifPresent(user -> options.append(" --user " + Visible.text(user) + " --password-stdin"));
        options.append(preview.fingerprint() ? " --fingerprint SHA256" : "");
        options.append(preview.droppable().isEmpty() ? "" : " [--drop-rules]");
        return options.append(" --yes").toString();
    }

    void result(Case about, Preview preview, Result result) {
        if (console.json()) {
            console.object(fields(about, preview).with("result", fields(result)).map());
            return;
        }
        result.sentences()
                .forEach(sentence -> console.paragraph(
                        "",
                        result.done() ? console.good(Visible.text(sentence)) : console.bad(Visible.text(sentence))));
        result.amendment()
                .ifPresent(amendment -> console.line(console.faint(messages.text("how.to.undo", amendment.id()))));
    }

    void changes(List<Amendment> all) {
        if (console.json()) {
            console.object(new Fields()
                    .with("changes", all.stream().map(MendReport::fields).toList())
                    .map());
        } else if (all.isEmpty()) {
            console.line(messages.text("no.changes"));
        } else {
            all.forEach(amendment -> console.paragraph(amendment.id() + "  ", Visible.text(amendment.sentence())));
        }
    }

    void undone(Amendment amendment) {
        if (console.json()) {
            console.object(new Fields().with("undone", fields(amendment)).map());
        } else {
            console.paragraph("", messages.text("undone", Visible.text(amendment.sentence())));
        }
    }

    private static Fields fields(Case about, Preview preview) {
        return new Fields()
                .with("attempt", about.failed().flatMap(Delivery::attempt).map(Attempt::id))
                .with("entry", about.failed().flatMap(Delivery::entry))
                .with(
                        "remedies",
                        about.remedies().stream().map(MendReport::fields).toList())
                .with("preview", fields(preview));
    }

    private static Map<String, @Nullable Object> fields(Remedy remedy) {
        return new Fields()
                .with("remedy", remedy.id())
                .with("label", remedy.label())
                .with("profile", remedy.profileId())
                .with("automatic", remedy.automatic())
                .map();
    }

    private static Map<String, @Nullable Object> fields(Preview preview) {
        return new Fields()
                .with("remedy", preview.remedy().id())
                .with("profile", preview.remedy().profileId())
                .with("applicable", preview.applicable())
                .with("found", preview.found())
                .with("will", preview.will())
                .with("steps", preview.steps())
                .with("page", preview.page())
                .with("text", preview.text())
                .with("passwordOf", preview.password().map(Account::userName))
                .with("fingerprint", preview.fingerprint())
                .with("droppableRules", preview.droppable())
                .map();
    }

    private static Map<String, @Nullable Object> fields(Result result) {
        return new Fields()
                .with("done", result.done())
                .with("sentences", result.sentences())
                .with("change", result.amendment().map(Amendment::id))
                .with("accepted", accepted(result.delivery()))
                .map();
    }

    private static Optional<Boolean> accepted(Optional<Delivery> delivery) {
        return delivery.map(Delivery::accepted);
    }

    private static Map<String, @Nullable Object> fields(Amendment amendment) {
        return new Fields()
                .with("id", amendment.id())
                .with("at", amendment.at().toString())
                .with("sentence", amendment.sentence())
                .map();
    }
}

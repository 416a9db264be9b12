// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.mend;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.delivery.History;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.Visible;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Mending;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.Amendments;
import org.postern.api.settings.Amendments.Amendment;
import org.postern.api.settings.Secret;
import org.postern.api.signin.SignIn;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Input;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import org.postern.cli.signin.SystemBrowser;

/** {@code postern mend}: what would mend a failure; with {@code --yes} it does it, with {@code --undo} takes it back. */
@Component(property = Command.NAME + "=mend")
public final class MendCommand implements Command {

    private final Mending mending;
    private final Amendments amendments;
    private final History history;
    private final SignIn.Browser browser;
    private final Messages messages = Messages.beside(MendCommand.class);

    @Activate
    public MendCommand(@Reference Mending mending, @Reference Amendments amendments, @Reference History history) {
        this(mending, amendments, history, SystemBrowser.ofThisComputer());
    }

    MendCommand(Mending mending, Amendments amendments, History history, SignIn.Browser browser) {
        this.browser = browser;
        this.mending = mending;
        this.amendments = amendments;
        this.history = history;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        MendOptions options = new MendOptions();
        return new Invocation("mend", messages).run(options, arguments, terminal, console -> mend(options, console));
    }

    private int mend(MendOptions options, Console console) {
        MendReport report = new MendReport(console, messages);
        if (options.changes) {
            report.changes(amendments.all());
            return ExitCode.OK;
        }
        if (options.undo) {
            report.undone(amendments.undo(options.id.orElseGet(this::latest)));
            return ExitCode.OK;
        }
        Case about = about(options);
        Preview preview = preview(about, options);
        if (!options.yes) {
            report.preview(about, preview);
            return ExitCode.OK;
        }
        Result result = apply(preview, options, console);
        report.result(about, preview, result);
        return result.done() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Case about(MendOptions options) {
        if (options.id.isEmpty() && options.profile.isPresent() && options.remedy.isPresent()) {
            Optional<Case> last = Case.of(Optional.empty(), history)
                    .filter(known ->
                            !known.choice(options.remedy, options.profile).isEmpty());
            return last.orElseGet(() -> new Case(Optional.empty(), List.of(named(options))));
        }
        return Case.of(options.id, history)
                .orElseThrow(() -> new Complaint(
                        ExitCode.DATA,
                        options.id
                                .map(id -> messages.text("none.such", Visible.text(id)))
                                .orElseGet(() -> messages.text("nothing.failed"))));
    }

    private Remedy named(MendOptions options) {
        String name = options.remedy.orElseThrow();
        for (Remedy.Kind kind : Remedy.Kind.values()) {
            Remedy remedy = new Remedy(kind, messages.text("asked"), options.profile);
            if (remedy.id().equals(name)) {
                return remedy;
            }
        }
        throw new Complaint(ExitCode.DATA, messages.text("no.remedy", Visible.text(name)));
    }

    /** Of the first remedy that would do something here, or of the first if none would. */
    private Preview preview(Case about, MendOptions options) {
        List<Preview> previews = new ArrayList<>();
        for (Remedy remedy : about.choice(options.remedy, options.profile)) {
            Preview preview = preview(remedy, about);
            if (preview.applicable()) {
                return preview;
            }
            previews.add(preview);
        }
        return previews.stream().findFirst().orElseThrow(() -> notOffered(about));
    }

    private Complaint notOffered(Case about) {
        List<String> offered =
                about.remedies().stream().map(Remedy::id).distinct().toList();
        return new Complaint(ExitCode.DATA, messages.text("not.offered", String.join(", ", offered)));
    }

    private Preview preview(Remedy remedy, Case about) {
        try {
            return mending.preview(remedy, about.failed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint(ExitCode.TEMPORARY, messages.text("cancelled"));
        }
    }

    private Result apply(Preview preview, MendOptions options, Console console) {
        Optional<Secret> password = options.passwordFromStandardInput
                ? Optional.of(new Input(console.terminal()).password())
                : Optional.empty();
        try {
            Consent consent = new Consent(options.user, password, options.fingerprint, options.dropRules)
                    .with(page -> open(page, console));
            return mending.apply(preview, consent, StepListener.NONE);
        } finally {
            password.ifPresent(Secret::close);
        }
    }

    /** Where a person reads along while a program reads the result. */
    private void open(URI page, Console console) {
        PrintStream aside =
                console.json() ? console.terminal().err() : console.terminal().out();
        aside.println(messages.text("open"));
        aside.println("  " + Visible.text(page.toString()));
        browser.open(page);
    }

    private String latest() {
        return amendments.all().stream()
                .findFirst()
                .map(Amendment::id)
                .orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("no.changes")));
    }
}

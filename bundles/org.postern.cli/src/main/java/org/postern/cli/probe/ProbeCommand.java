// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.probe;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.check.Looks;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.SenderFinding;
import org.postern.api.check.SenderPolicy;
import org.postern.api.check.ServerCheck;
import org.postern.api.check.ServerCheck.Listener;
import org.postern.api.check.ServerCheck.Relay;
import org.postern.api.check.ServerCheck.Request;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Submission;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;

/** {@code postern probe}: what a server would take from here, and whether a profile's login works. Sends no mail. */
@Component(property = Command.NAME + "=probe")
public final class ProbeCommand implements Command {

    private final ServerCheck check;
    private final Settings settings;
    private final Submission submission;
    private final Looks looks;
    private final SenderPolicy senderPolicy;
    private final Messages messages = Messages.beside(ProbeCommand.class);

    @Activate
    public ProbeCommand(
            @Reference ServerCheck check,
            @Reference Settings settings,
            @Reference Submission submission,
            @Reference Looks looks,
            @Reference SenderPolicy senderPolicy) {
        this.check = check;
        this.settings = settings;
        this.submission = submission;
        this.looks = looks;
        this.senderPolicy = senderPolicy;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        ProbeOptions options = new ProbeOptions();
        return new Invocation("probe", messages).run(options, arguments, terminal, c -> probe(options, c));
    }

    private int probe(ProbeOptions options, Console console) {
        Optional<SmtpProfile> profile = settings.profile(options.target);
        Request request = request(options, profile);
        ProbeReport report = new ProbeReport(console, messages);
        report.begin(request.host());
        Report found = look(request, console.json() ? port -> {} : report::show);
        Optional<Attempt> login = profile.map(p -> submission.test(p, StepListener.NONE));
        report.end(
                new ProbeReport.Ending(found, looks.compare(found), senders(options, profile, request.host()), login));
        return exitCode(found, login);
    }

    private Request request(ProbeOptions options, Optional<SmtpProfile> profile) {
        Optional<Relay> relay = relay(options);
        return profile.map(SmtpProfile::server)
                .map(server -> new Request(server.host(), server.trustAnchors(), relay))
                .orElseGet(() -> Complaint.ofData(() -> new Request(options.target, List.of(), relay)));
    }

    /** Of the sender that was named, else of those of the profile that its server should not send for. */
    private List<SenderFinding> senders(ProbeOptions options, Optional<SmtpProfile> profile, String host) {
        return options.sender
                .map(sender -> List.of(senderPolicy.of(sender.domain(), host)))
                .or(() -> profile.map(senderPolicy::objections))
                .orElse(List.of());
    }

    private Optional<Relay> relay(ProbeOptions options) {
        if (options.sender.isEmpty() && options.recipient.isPresent()) {
            throw new Complaint(ExitCode.USAGE, messages.text("from.and.to"));
        }
        return options.sender.flatMap(
                sender -> options.recipient.map(recipient -> Complaint.ofData(() -> new Relay(sender, recipient))));
    }

    private Report look(Request request, Listener listener) {
        try {
            return check.check(request, listener);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint(ExitCode.TEMPORARY, messages.text("cancelled"));
        }
    }

    private static int exitCode(Report report, Optional<Attempt> login) {
        if (report.ports().stream().noneMatch(PortFinding::answers)) {
            return ExitCode.UNAVAILABLE;
        }
        boolean loggedIn = login.map(attempt -> attempt.outcome().accepted()).orElse(true);
        return report.best().isPresent() && loggedIn ? ExitCode.OK : ExitCode.FAILED;
    }
}

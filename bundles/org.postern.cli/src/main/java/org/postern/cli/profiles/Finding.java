// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.command.ExitCode;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Discovery;
import org.postern.api.discovery.Inquiry;
import org.postern.api.discovery.Result;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.signin.SignIn;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** Finds the servers of an address, to be shown or to be added. */
record Finding(Discovery discovery, SignIn signIn, Messages messages) {

    int show(EmailAddress address, Console console) {
        Result result = ask(address, console);
        if (console.json()) {
            console.object(fields(address, result));
        } else if (result instanceof Result.Found found) {
            print(address, found.candidates(), console);
        } else if (result instanceof Result.NothingFound nothing) {
            print(address, nothing, console);
        }
        return result instanceof Result.Found ? ExitCode.OK : ExitCode.UNAVAILABLE;
    }

    /** Says first who is asked: on standard error where a program reads the result. */
    private Result ask(EmailAddress address, Console console) {
        String announcement = Visible.text(discovery.announcement(address));
        if (console.json()) {
            console.terminal().err().println(announcement);
        } else {
            console.paragraph("", announcement);
        }
        Result result = discovery.servers(address);
        if (result instanceof Result.Cancelled) {
            throw new Complaint(ExitCode.TEMPORARY, messages.text("discover.cancelled"));
        }
        return result;
    }

    private void print(EmailAddress address, List<Candidate> candidates, Console console) {
        console.blank();
        for (Candidate candidate : candidates) {
            CandidateReport report = new CandidateReport(candidate, messages);
            console.line(console.strong(report.line()));
            report.remarks().forEach(remark -> console.paragraph("  ", remark));
        }
        console.blank();
        console.line(messages.text("discover.add"));
        console.line("  " + new AddLine(candidates.get(0), address, signIn).text());
    }

    private void print(EmailAddress address, Result.NothingFound nothing, Console console) {
        console.blank();
        console.line(console.strong(messages.text("discover.none", Visible.text(address.toString()))));
        for (Inquiry inquiry : nothing.inquiries()) {
            console.line("  " + Visible.text(inquiry.place()));
            console.paragraph("    ", Visible.text(inquiry.said()));
        }
    }

    private Map<String, @Nullable Object> fields(EmailAddress address, Result result) {
        List<Candidate> candidates = result instanceof Result.Found found ? found.candidates() : List.of();
        List<Inquiry> asked = result instanceof Result.NothingFound nothing ? nothing.inquiries() : List.of();
        return new Fields()
                .with("address", address.toString())
                .with(
                        "candidates",
                        candidates.stream()
                                .map(candidate -> new CandidateReport(candidate, messages)
                                        .fields(address, new AddLine(candidate, address, signIn)))
                                .toList())
                .with(
                        "askedInVain",
                        asked.stream()
                                .map(inquiry -> new Fields()
                                        .with("place", inquiry.place())
                                        .with("said", inquiry.said())
                                        .map())
                                .toList())
                .map();
    }

    /** Sets the options as the best candidate has it; those that were given stay. */
    void fill(ServerOptions options, EmailAddress address, Console console) {
        if (options.host.isPresent()
                || options.port.isPresent()
                || options.security.isPresent()
                || options.provider.isPresent()
                || options.issuer.isPresent()) {
            throw new Complaint(ExitCode.USAGE, messages.text("discover.contradicts"));
        }
        Candidate best = best(address, console);
        AddLine line = new AddLine(best, address, signIn);
        if (best.forgeable()) {
            throw new Complaint(
                    ExitCode.FAILED, messages.text("discover.forgeable", best.server(), best.source(), line.text()));
        }
        line.fill(options);
        if (!console.json()) {
            CandidateReport report = new CandidateReport(best, messages);
            console.line(report.line());
            report.remarks().forEach(remark -> console.paragraph("  ", remark));
        }
    }

    private Candidate best(EmailAddress address, Console console) {
        if (ask(address, console) instanceof Result.Found found) {
            return found.candidates().get(0);
        }
        throw new Complaint(ExitCode.UNAVAILABLE, messages.text("discover.none.to.add", address));
    }
}

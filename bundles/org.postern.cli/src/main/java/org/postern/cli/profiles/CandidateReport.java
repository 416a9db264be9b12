// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.discovery.Candidate;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SubmissionServer;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** A server that was found, for programs and for people. */
record CandidateReport(Candidate candidate, Messages messages) {

    /** The server, its protection and its user name. */
    String line() {
        SubmissionServer server = candidate.server();
        return messages.text(
                server.login() ? "candidate.login" : "candidate",
                server,
                messages.text("candidate.security." + server.security()),
                Visible.text(server.userName().orElse("")));
    }

    /** Who names it, and what is to be known first; a sentence each. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add(Visible.text(candidate.source()));
        if (candidate.insideOnly()) {
            remarks.add(messages.text("candidate.inside"));
        }
        if (candidate.forgeable()) {
            remarks.add(messages.text("candidate.forgeable"));
        }
        return remarks;
    }

    Map<String, @Nullable Object> fields(EmailAddress address, AddLine add) {
        SubmissionServer server = candidate.server();
        return new Fields()
                .with("host", server.host())
                .with("port", server.port())
                .with("security", word(server.security()))
                .with("userName", server.userName())
                .with(
                        "logins",
                        candidate.logins().stream().map(CandidateReport::word).toList())
                .with("sender", candidate.sender(address).text())
                .with("insideOnly", candidate.insideOnly())
                .with("forgeable", candidate.forgeable())
                .with("source", candidate.source())
                .with("add", add.text())
                .map();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.probe;

import java.net.InetAddress;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.SenderFinding;
import org.postern.api.check.TlsFinding;
import org.postern.api.mail.Visible;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Reply;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;
import org.postern.cli.console.SenderFields;

/** The findings for people, port by port as they come, or at once for programs. */
final class ProbeReport {

    private final Console console;
    private final Messages messages;

    ProbeReport(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    void begin(String host) {
        if (!console.json()) {
            console.line(messages.text("begin", Visible.text(host)));
        }
    }

    void show(PortFinding port) {
        console.blank();
        console.line(console.strong(messages.text("port", port.port())) + "  " + verdict(port));
        port.trouble().ifPresent(trouble -> row("trouble", trouble));
        port.greeting().ifPresent(greeting -> row("greeting", greeting.toString()));
        port.tls().ifPresentOrElse(this::show, () -> inClear(port));
        if (port.answers()) {
            row(
                    "login",
                    port.authMethods().isEmpty() ? messages.text("login.none") : String.join(", ", port.authMethods()));
        }
        port.relay().ifPresent(reply -> row(reply.positive() ? "relay.yes" : "relay.no", reply.toString()));
    }

    private String verdict(PortFinding port) {
        if (port.usable()) {
            return console.good(messages.text("verdict.usable"));
        }
        return console.bad(messages.text(port.answers() ? "verdict.answers" : "verdict.silent"));
    }

    private void show(TlsFinding tls) {
        CertificateFinding certificate = tls.certificate();
        row("tls", tls.protocol());
        row(
                "certificate",
                messages.text(
                        "certificate." + id(certificate),
                        certificate.subject(),
                        certificate.issuer(),
                        LocalDate.ofInstant(certificate.notAfter(), ZoneOffset.UTC)));
        if (!certificate.accepted()) {
            row("pin", certificate.pin());
        }
    }

    private void inClear(PortFinding port) {
        if (port.answers()) {
            row("tls", messages.text(port.startTls() ? "tls.failed" : "tls.none"));
        }
    }

    private void row(String key, String value) {
        console.paragraph(String.format("  %-14s", messages.text("row." + key)), Visible.text(value));
    }

    /**
     * What is known when all was asked.
     *
     * @param compared what is otherwise than from other networks
     * @param senders what authors' domains publish about the server
     */
    record Ending(Report report, List<String> compared, List<SenderFinding> senders, Optional<Attempt> login) {}

    void end(Ending ending) {
        if (console.json()) {
            console.object(fields(ending));
            return;
        }
        console.blank();
        ending.senders().forEach(this::show);
        ending.compared().forEach(sentence -> console.paragraph("", console.strong(Visible.text(sentence))));
        console.paragraph("", advice(ending.report()));
        ending.login().ifPresent(attempt -> console.paragraph("", Visible.text(words(attempt))));
    }

    private void show(SenderFinding finding) {
        String sentences = Visible.text(finding.sentences());
        console.paragraph(messages.text("sender") + "  ", finding.objection() ? console.strong(sentences) : sentences);
        if (finding.objection()) {
            console.paragraph("  ", Visible.text(finding.forAdministrator()));
        }
        console.blank();
    }

    private String advice(Report report) {
        if (report.addresses().isEmpty()) {
            return messages.text("advice.no.address", Visible.text(report.host()));
        }
        return report.best()
                .map(port -> messages.text("advice.use", port.port(), port.startTls() ? "STARTTLS" : "TLS"))
                .orElseGet(() -> messages.text(
                        report.answering().isEmpty() ? "advice.unreachable" : "advice.not.safe",
                        Visible.text(report.host())));
    }

    private String words(Attempt attempt) {
        return attempt.outcome().accepted()
                ? messages.text(
                        attempt.loggedIn() ? "profile.logged.in" : "profile.works",
                        attempt.profile().name())
                : messages.text(
                        "profile.fails",
                        attempt.profile().name(),
                        attempt.profile().server(),
                        why(attempt));
    }

    private static String why(Attempt attempt) {
        if (attempt.outcome() instanceof Outcome.Refused refused) {
            return "“" + refused.reply() + "”";
        }
        return attempt.outcome() instanceof Outcome.Broken broken ? broken.detail() : "";
    }

    private static Map<String, @Nullable Object> fields(Ending ending) {
        Report report = ending.report();
        return new Fields()
                .with("host", report.host())
                .with(
                        "addresses",
                        report.addresses().stream()
                                .map(InetAddress::getHostAddress)
                                .toList())
                .with("best", report.best().map(PortFinding::port))
                .with("ports", report.ports().stream().map(ProbeReport::fields).toList())
                .with("compared", ending.compared())
                .with(
                        "senderPolicy",
                        ending.senders().stream().map(SenderFields::of).toList())
                .with("profile", ending.login().map(ProbeReport::fields))
                .map();
    }

    private static Map<String, @Nullable Object> fields(PortFinding port) {
        return new Fields()
                .with("port", port.port())
                .with("usable", port.usable())
                .with("trouble", port.trouble())
                .with("greeting", port.greeting().map(Reply::toString))
                .with("capabilities", port.capabilities())
                .with("startTls", port.startTls())
                .with("authMethods", port.authMethods())
                .with("tls", port.tls().map(ProbeReport::fields))
                .with("relay", port.relay().map(Reply::toString))
                .map();
    }

    private static Map<String, @Nullable Object> fields(TlsFinding tls) {
        CertificateFinding certificate = tls.certificate();
        return new Fields()
                .with("protocol", tls.protocol())
                .with("certificate", id(certificate))
                .with("subject", certificate.subject())
                .with("issuer", certificate.issuer())
                .with("notAfter", certificate.notAfter().toString())
                .with("pin", certificate.pin())
                .map();
    }

    private static Map<String, @Nullable Object> fields(Attempt attempt) {
        return new Fields()
                .with("id", attempt.profile().id())
                .with("works", attempt.outcome().accepted())
                .with("loggedIn", attempt.loggedIn())
                .with("why", Optional.of(why(attempt)).filter(why -> !why.isEmpty()))
                .map();
    }

    private static String id(CertificateFinding certificate) {
        return certificate.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

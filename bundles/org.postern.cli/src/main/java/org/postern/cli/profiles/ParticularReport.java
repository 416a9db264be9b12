// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.TimeLimits;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** What is particular about a profile, for programs and for people. */
record ParticularReport(Particulars particulars) {

    Map<String, @Nullable Object> fields() {
        TimeLimits times = particulars.timeLimits();
        Limits limits = particulars.limits();
        return new Fields()
                .with("ehlo", particulars.ehloName())
                .with("connectSeconds", times.connect().map(Duration::toSeconds))
                .with("replySeconds", times.reply().map(Duration::toSeconds))
                .with("confirmationSeconds", times.confirmation().map(Duration::toSeconds))
                .with(
                        "messagesPerMinute",
                        limits.messagesPerMinute().stream().boxed().findFirst())
                .with("recipientsAtOnce", limits.recipients().stream().boxed().findFirst())
                .with("octets", limits.octets().stream().boxed().findFirst())
                .with("connections", limits.connections().stream().boxed().findFirst())
                .with("recipients", domains())
                .with("pins", particulars.tlsIdentity().pins())
                .with("keyStore", particulars.tlsIdentity().keyStore().map(Object::toString))
                .with("proxy", particulars.proxy().map(Object::toString))
                .map();
    }

    /** On one line; empty if there is nothing. */
    Optional<String> line() {
        Messages messages = Messages.beside(ParticularReport.class);
        Limits limits = particulars.limits();
        String said = Stream.of(
                        particulars.ehloName().map(name -> messages.text("particular.ehlo", name)),
                        Optional.of(messages.text("particular.timeouts"))
                                .filter(text -> !particulars.timeLimits().equals(TimeLimits.USUAL)),
                        limits.messagesPerMinute().stream()
                                .mapToObj(count -> messages.text("particular.minute", count))
                                .findFirst(),
                        limits.recipients().stream()
                                .mapToObj(count -> messages.text("particular.recipients", count))
                                .findFirst(),
                        limits.octets().stream()
                                .mapToObj(count -> messages.text("particular.octets", count))
                                .findFirst(),
                        limits.connections().stream()
                                .mapToObj(count -> messages.text("particular.connections", count))
                                .findFirst(),
                        Optional.of(domains())
                                .filter(domains -> !domains.isEmpty())
                                .map(domains -> messages.text("particular.domains", String.join(", ", domains))),
                        particulars.tlsIdentity().pins().stream()
                                .findFirst()
                                .map(pin -> messages.text("particular.pins")),
                        particulars
                                .tlsIdentity()
                                .keyStore()
                                .map(file -> messages.text("particular.keystore", Visible.text(file.toString()))),
                        particulars.proxy().map(proxy -> messages.text("particular.proxy", proxy)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? Optional.empty() : Optional.of(messages.text("particular", said));
    }

    private List<String> domains() {
        return particulars.recipientDomains().stream()
                .map(RecipientDomain::text)
                .toList();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.api.delivery.Delivery;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.core.disk.NamedValues;

/** A delivery as the lines of its file: everything but the message's content and the explanation. */
final class DeliveryText {

    private DeliveryText() {}

    static String write(Delivery delivery, Attempt attempt) {
        NamedValues lines = new NamedValues();
        OutgoingMessage message = delivery.message();
        lines.put("author", message.author())
                .put("reversePath", message.envelope().reversePath())
                .put("recipients", spaced(message.envelope().recipients()))
                .put("messageId", message.messageId())
                .put("entry", delivery.entry())
                .putAll("network", delivery.network().signals(), DeliveryText::write);
        write(lines.part("selection"), delivery.selection());
        AttemptLines.write(lines.part("attempt"), attempt);
        return lines.text();
    }

    /**
     * @param profiles the profile with an id, if there is one today
     * @throws IllegalArgumentException if it is no delivery
     */
    static Delivery read(String text, Function<String, Optional<SmtpProfile>> profiles) {
        NamedValues lines = NamedValues.of(text);
        Envelope envelope =
                new Envelope(lines.one("reversePath").map(EmailAddress::of), addresses(lines.needed("recipients")));
        OutgoingMessage message = new OutgoingMessage(
                EmailAddress.of(lines.needed("author")),
                envelope,
                lines.needed("messageId"),
                OutgoingMessage.Content.of(new byte[0]));
        return new Delivery(
                message,
                new NetworkSnapshot(lines.all("network", DeliveryText::signal)),
                selection(lines.part("selection"), profiles),
                Optional.of(AttemptLines.read(lines.part("attempt"), envelope, message.messageId())),
                Optional.empty(),
                lines.one("entry"));
    }

    private static void write(NamedValues lines, Signal signal) {
        lines.put("name", signal.name())
                .put("value", signal.value())
                .put("interface", signal.interfaceName())
                .put("source", signal.source())
                .put("imitable", signal.imitable());
    }

    private static Signal signal(NamedValues lines) {
        return new Signal(
                new SignalName(lines.needed("name")),
                lines.needed("value"),
                lines.one("interface"),
                lines.needed("source"),
                Boolean.parseBoolean(lines.needed("imitable")));
    }

    private static void write(NamedValues lines, Selection selection) {
        lines.put("by", selection.by())
                .put("reason", selection.reason())
                .putAll("candidate", selection.candidates(), (part, profile) -> part.put("id", profile.id()))
                .putAll("passedOver", selection.passedOver(), (part, sentence) -> part.put("text", sentence));
    }

    private static Selection selection(NamedValues lines, Function<String, Optional<SmtpProfile>> profiles) {
        List<SmtpProfile> candidates = lines.all("candidate", part -> profiles.apply(part.needed("id"))).stream()
                .flatMap(Optional::stream)
                .toList();
        return new Selection(
                candidates,
                Selection.By.valueOf(lines.needed("by")),
                lines.needed("reason"),
                lines.all("passedOver", part -> part.needed("text")));
    }

    static String spaced(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::toString).collect(Collectors.joining(" "));
    }

    static List<EmailAddress> addresses(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(EmailAddress::of).toList();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.api.diagnosis.Cause;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.DeliveryReports.Wish;
import org.postern.api.mail.EmailAddress;
import org.postern.api.outbox.Entry.Failure;
import org.postern.api.outbox.Entry.Wait;
import org.postern.api.outbox.Reason;
import org.postern.core.delivery.Course;
import org.postern.core.disk.NamedValues;

/** A ticket as the lines of its file. The mark of the dot is a line added at the end. */
final class TicketText {

    private static final String RESTING = "resting";
    private static final String WISH = "reports.of";
    private static final String FAILED = "failed";
    private static final String DOT = "dot";

    private final NamedValues values;

    private TicketText(NamedValues values) {
        this.values = values;
    }

    /** The line that says that a final dot is about to leave. */
    static String dot(String profileId) {
        return DOT + "=" + profileId;
    }

    static String write(Ticket ticket) {
        TicketText text = new TicketText(new NamedValues());
        text.put(ticket.letter());
        text.put(ticket.progress());
        text.values.put(DOT, ticket.dot());
        return text.values.text();
    }

    /**
     * The ticket. A line that was not finished is none: the mark of a dot is, before the dot leaves.
     *
     * @throws IllegalArgumentException if it is no ticket
     */
    static Ticket read(String id, String text) {
        NamedValues finished = NamedValues.of(text.substring(0, text.lastIndexOf('\n') + 1));
        TicketText ticket = new TicketText(finished);
        return new Ticket(ticket.letter(id), ticket.progress(), finished.one(DOT));
    }

    private void put(Letter letter) {
        values.put("since", letter.since())
                .put("author", letter.author())
                .put("reversePath", letter.reversePath())
                .put("messageId", letter.messageId())
                .put("octets", letter.octets())
                .put("fingerprint", letter.fingerprint());
        put(letter.reports());
    }

    private void put(DeliveryReports reports) {
        values.put("reports.returned", reports.returned())
                .put("reports.id", reports.envelopeId())
                .put("reports.events", reports.notification());
        reports.particular()
                .forEach((recipient, wish) -> values.part(WISH).put(recipient.toString(), wish.parameters()));
    }

    private void put(Progress progress) {
        values.put("recipients", spaced(progress.recipients()))
                .put("refused", spaced(progress.refused()))
                .put("reason", progress.waiting().reason())
                .put("until", progress.waiting().until())
                .put("sentence", progress.waiting().sentence())
                .put("attempts", progress.attempts())
                .put("course", progress.course())
                .put("busySince", progress.busySince())
                .put("chosen", progress.chosen())
                .put("urged", progress.urged());
        progress.failure().ifPresent(failure -> put(values.part(FAILED), failure));
        progress.resting().forEach((profile, until) -> values.part(RESTING).put(profile, until));
    }

    private static void put(NamedValues failed, Failure failure) {
        failed.put("at", failure.at())
                .put("profile", failure.profileId())
                .put("cause", failure.cause().id())
                .put("happened", failure.happened())
                .put("reply", failure.reply());
    }

    private Letter letter(String id) {
        return new Letter(
                id,
                values.needed("since", Instant::parse),
                values.needed("author", EmailAddress::of),
                values.one("reversePath").map(EmailAddress::of),
                reports(),
                values.needed("messageId"),
                values.needed("octets", Long::parseLong),
                values.needed("fingerprint"));
    }

    private Progress progress() {
        NamedValues failed = values.part(FAILED);
        return new Progress(
                values.needed("recipients", TicketText::addresses),
                values.needed("refused", TicketText::addresses),
                new Wait(
                        values.needed("reason", Reason::valueOf),
                        values.one("until").map(Instant::parse),
                        values.needed("sentence")),
                values.needed("attempts", Integer::parseInt),
                failed.one("at").map(at -> failure(failed)),
                values.one("course").map(Course::valueOf),
                each(RESTING, Function.identity(), Instant::parse),
                values.one("busySince").map(Instant::parse),
                values.one("chosen"),
                values.needed("urged", Boolean::parseBoolean));
    }

    private static Failure failure(NamedValues failed) {
        return new Failure(
                failed.needed("at", Instant::parse),
                failed.needed("profile"),
                failed.needed("cause", Cause::of),
                failed.needed("happened"),
                failed.one("reply"));
    }

    private DeliveryReports reports() {
        return DeliveryReports.of(values.one("reports.returned"), values.one("reports.events"))
                .with(values.one("reports.id"), each(WISH, EmailAddress::of, Wish::of));
    }

    private <K, V> Map<K, V> each(String name, Function<String, K> key, Function<String, V> value) {
        NamedValues part = values.part(name);
        return part.names().stream().collect(Collectors.toMap(key, each -> part.needed(each, value)));
    }

    private static String spaced(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::toString).collect(Collectors.joining(" "));
    }

    private static List<EmailAddress> addresses(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(EmailAddress::of).toList();
    }
}

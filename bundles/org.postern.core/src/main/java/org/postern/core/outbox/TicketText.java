// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
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

/** A ticket as the lines of its file. The mark of the dot is a line added at the end. */
final class TicketText {

    private static final String RESTING = "resting.";
    private static final String WISH = "reports.of.";
    private static final String DOT = "dot";

    private final Properties lines;

    private TicketText(Properties lines) {
        this.lines = lines;
    }

    /** The line that says that a final dot is about to leave. */
    static String dot(String profileId) {
        return DOT + "=" + profileId;
    }

    static String write(Ticket ticket) {
        TicketText text = new TicketText(new Properties());
        text.put(ticket.letter());
        text.put(ticket.progress());
        ticket.dot().ifPresent(profile -> text.put(DOT, profile));
        return text.lines();
    }

    /**
     * The ticket. A line that was not finished is none: the mark of a dot is, before the dot leaves.
     *
     * @throws IllegalArgumentException if it is no ticket
     */
    static Ticket read(String id, String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text.substring(0, text.lastIndexOf('\n') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TicketText ticket = new TicketText(lines);
        return new Ticket(ticket.letter(id), ticket.progress(), ticket.one(DOT));
    }

    private void put(Letter letter) {
        put("since", letter.since());
        put("author", letter.author());
        letter.reversePath().ifPresent(path -> put("reversePath", path));
        put(letter.reports());
        put("messageId", letter.messageId());
        put("octets", letter.octets());
        put("fingerprint", letter.fingerprint());
    }

    private void put(DeliveryReports reports) {
        reports.returned().ifPresent(returned -> put("reports.returned", returned));
        reports.envelopeId().ifPresent(id -> put("reports.id", id));
        reports.notification().ifPresent(events -> put("reports.events", events));
        reports.particular().forEach((recipient, wish) -> put(WISH + recipient, wish.parameters()));
    }

    private void put(Progress progress) {
        put("recipients", spaced(progress.recipients()));
        put("refused", spaced(progress.refused()));
        put("reason", progress.waiting().reason());
        progress.waiting().until().ifPresent(until -> put("until", until));
        put("sentence", progress.waiting().sentence());
        put("attempts", progress.attempts());
        progress.failure().ifPresent(this::put);
        progress.course().ifPresent(course -> put("course", course));
        progress.resting().forEach((profile, until) -> put(RESTING + profile, until));
        progress.busySince().ifPresent(since -> put("busySince", since));
        progress.chosen().ifPresent(profile -> put("chosen", profile));
        put("urged", progress.urged());
    }

    private void put(Failure failure) {
        put("failed.at", failure.at());
        put("failed.profile", failure.profileId());
        put("failed.cause", failure.cause().id());
        put("failed.happened", failure.happened());
        failure.reply().ifPresent(reply -> put("failed.reply", reply));
    }

    private void put(String key, Object value) {
        lines.setProperty(key, value.toString());
    }

    private String lines() {
        StringWriter text = new StringWriter();
        try {
            lines.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Letter letter(String id) {
        return new Letter(
                id,
                needed("since", Instant::parse),
                needed("author", EmailAddress::of),
                one("reversePath").map(EmailAddress::of),
                reports(),
                needed("messageId", Function.identity()),
                needed("octets", Long::parseLong),
                needed("fingerprint", Function.identity()));
    }

    private Progress progress() {
        return new Progress(
                needed("recipients", TicketText::addresses),
                needed("refused", TicketText::addresses),
                new Wait(
                        needed("reason", Reason::valueOf),
                        one("until").map(Instant::parse),
                        needed("sentence", Function.identity())),
                needed("attempts", Integer::parseInt),
                one("failed.at").map(Instant::parse).map(this::failure),
                one("course").map(Course::valueOf),
                resting(),
                one("busySince").map(Instant::parse),
                one("chosen"),
                needed("urged", Boolean::parseBoolean));
    }

    private Failure failure(Instant at) {
        return new Failure(
                at,
                needed("failed.profile", Function.identity()),
                needed("failed.cause", Cause::of),
                needed("failed.happened", Function.identity()),
                one("failed.reply"));
    }

    private DeliveryReports reports() {
        Map<EmailAddress, Wish> particular = each(WISH, EmailAddress::of, Wish::of);
        return DeliveryReports.of(one("reports.returned"), one("reports.events"))
                .with(one("reports.id"), particular);
    }

    private Map<String, Instant> resting() {
        return each(RESTING, Function.identity(), Instant::parse);
    }

    /** The values of all keys that begin so, by what follows in the keys. */
    private <K, V> Map<K, V> each(String prefix, Function<String, K> key, Function<String, V> value) {
        return lines.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(
                        name -> key.apply(name.substring(prefix.length())), name -> needed(name, value)));
    }

    private static String spaced(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::toString).collect(Collectors.joining(" "));
    }

    private static List<EmailAddress> addresses(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(EmailAddress::of).toList();
    }

    private Optional<String> one(String key) {
        return Optional.ofNullable(lines.getProperty(key));
    }

    private <T> T needed(String key, Function<String, T> read) {
        return read.apply(one(key).orElseThrow(() -> new IllegalArgumentException("no “" + key + "”")));
    }
}

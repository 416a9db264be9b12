// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.api.send.Bounce;
import org.postern.api.send.Bounce.Failure;
import org.postern.api.send.Reply;

/** A part of type message/delivery-status: groups of fields, the first about the message, one more a recipient (RFC 3464 §2.1). */
final class DeliveryStatus {

    private static final int MOST_RECIPIENTS = 100;
    private static final Pattern STATUS = Pattern.compile("\\s*([245])(\\.\\d{1,3}\\.\\d{1,3})\\b.*");

    private DeliveryStatus() {}

    static Optional<Bounce> read(byte[] part) throws MessagingException {
        ByteArrayInputStream in = new ByteArrayInputStream(part);
        List<Failure> failures = new ArrayList<>();
        Optional<String> reporter = Optional.empty();
        while (in.available() > 0 && failures.size() < MOST_RECIPIENTS) {
            InternetHeaders group = new InternetHeaders(in);
            reporter = reporter.or(() -> field(group, "Reporting-MTA").map(DeliveryStatus::value));
            failure(group).ifPresent(failures::add);
        }
        return failures.isEmpty() ? Optional.empty() : Optional.of(new Bounce(reporter, failures));
    }

    private static Optional<Failure> failure(InternetHeaders group) {
        String action = field(group, "Action").orElse("").toLowerCase(Locale.ROOT);
        if (!action.startsWith("failed") && !action.startsWith("delayed")) {
            return Optional.empty();
        }
        return Stream.of("Final-Recipient", "Original-Recipient")
                .flatMap(name -> field(group, name).stream())
                .findFirst()
                .map(recipient -> new Failure(value(recipient), action.startsWith("delayed"), reply(group)));
    }

    private static Reply reply(InternetHeaders group) {
        Optional<Reply> said = field(group, "Diagnostic-Code")
                .filter(code -> code.toLowerCase(Locale.ROOT).startsWith("smtp"))
                .map(code -> Reply.parse(value(code)))
                .filter(reply -> reply.code() > 0);
        return said.orElseGet(() -> ofStatus(
                field(group, "Status").orElse(""),
                field(group, "Diagnostic-Code").map(DeliveryStatus::value).orElse("")));
    }

    private static Reply ofStatus(String status, String words) {
        Matcher matcher = STATUS.matcher(status);
        return matcher.matches()
                ? new Reply(
                        Integer.parseInt(matcher.group(1)) * 100 + 50,
                        Optional.of(matcher.group(1) + matcher.group(2)),
                        List.of(words))
                : Reply.parse(words);
    }

    /** Unfolded. */
    private static Optional<String> field(InternetHeaders group, String name) {
        return Optional.ofNullable(group.getHeader(name, ","))
                .map(text -> text.replaceAll("\\s+", " ").strip());
    }

    /** What stands behind the type, as in {@code rfc822; ann@example.org}. */
    private static String value(String field) {
        return field.substring(field.indexOf(';') + 1).strip();
    }
}

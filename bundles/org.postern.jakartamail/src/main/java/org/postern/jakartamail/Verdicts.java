// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressSucceededException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Reply;

/** What a server said to each recipient, told as Angus Mail's own transport tells it. */
final class Verdicts {

    /** Permanent in name only: too many recipients, or no room just now (RFC 5321 §4.5.3.1.10). */
    private static final int NO_ROOM = 552;

    private final Recipients recipients;
    private final boolean reportsSuccess;
    private final Map<EmailAddress, Reply> replies = new HashMap<>();

    /** @param reportsSuccess whether those who were taken are told, too */
    Verdicts(Recipients recipients, Attempt attempt, boolean reportsSuccess) {
        this.recipients = recipients;
        this.reportsSuccess = reportsSuccess;
        replies.putAll(attempt.verdicts());
        judge(attempt);
    }

    private void judge(Attempt attempt) {
        Outcome outcome = attempt.outcome();
        if (outcome instanceof Outcome.PartlyAccepted partly) {
            replies.putAll(partly.refused());
        } else if (outcome instanceof Outcome.Refused refused) {
            refused.recipient().ifPresent(recipient -> replies.put(recipient, refused.reply()));
        } else if (outcome instanceof Outcome.Accepted accepted) {
            attempt.envelope().recipients().forEach(recipient -> replies.putIfAbsent(recipient, accepted.reply()));
        }
    }

    /** @param sent who got the message; of the others, who was refused for good is invalid and the rest unsent */
    SMTPSendFailedException exception(String command, Reply reply, String sentence, Collection<EmailAddress> sent) {
        return with(new SMTPSendFailedException(
                command, reply.code(), sentence, null, recipients.of(sent), recipients.of(unsent(sent)), invalid()));
    }

    /** Nobody got it, for what was said to recipients: of them alone Angus Mail tells, and not of a command. */
    SendFailedException exception(String sentence) {
        Set<EmailAddress> nobody = Set.of();
        return with(new SendFailedException(
                sentence, null, recipients.of(nobody), recipients.of(unsent(nobody)), invalid()));
    }

    private <E extends SendFailedException> E with(E all) {
        each().forEach(all::setNextException);
        return all;
    }

    private Address[] invalid() {
        return recipients.of(
                recipients.mailboxes().stream().filter(this::refusedForGood).toList());
    }

    /** Those whom the server would have taken come first. */
    private List<EmailAddress> unsent(Collection<EmailAddress> sent) {
        return recipients.mailboxes().stream()
                .filter(recipient -> !sent.contains(recipient) && !refusedForGood(recipient))
                .sorted(Comparator.comparing(this::refused))
                .toList();
    }

    private boolean refused(EmailAddress recipient) {
        return Optional.ofNullable(replies.get(recipient))
                .filter(reply -> !reply.positive())
                .isPresent();
    }

    private boolean refusedForGood(EmailAddress recipient) {
        return Optional.ofNullable(replies.get(recipient))
                .filter(reply -> reply.code() >= 500 && reply.code() != NO_ROOM)
                .isPresent();
    }

    private List<MessagingException> each() {
        List<MessagingException> each = new ArrayList<>();
        for (EmailAddress recipient : recipients.mailboxes()) {
            Optional.ofNullable(replies.get(recipient))
                    .filter(reply -> reportsSuccess || !reply.positive())
                    .ifPresent(reply -> each.add(exception(recipient, reply)));
        }
        return each;
    }

    private MessagingException exception(EmailAddress recipient, Reply reply) {
        InternetAddress address = recipients.of(recipient);
        String command = "RCPT TO:<" + recipient + ">";
        String words = Visible.text(reply.toString());
        return reply.positive()
                ? new SMTPAddressSucceededException(address, command, reply.code(), words)
                : new SMTPAddressFailedException(address, command, reply.code(), words);
    }
}

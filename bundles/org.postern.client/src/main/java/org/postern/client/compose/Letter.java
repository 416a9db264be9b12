// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.MessageReader;

/** What a person wrote, right or wrong. {@code toString} does not show it. */
record Letter(String from, String to, String subject, String text) {

    private static final Pattern IN_BRACKETS = Pattern.compile(".*<([^<>]*)>");

    static final Letter BLANK = new Letter("", "", "", "");

    /** What was written when this draft was sent. */
    static Letter of(MessageReader.Draft draft) {
        String recipients = draft.to().stream().map(EmailAddress::toString).collect(Collectors.joining(", "));
        return new Letter(draft.from().toString(), recipients, draft.subject(), draft.text());
    }

    /** Whether nothing is written that would be a loss. */
    boolean blank() {
        return to.isBlank() && subject.isBlank() && text.isBlank();
    }

    /**
     * The draft that it describes.
     *
     * @throws IllegalArgumentException with one sentence for the person who wrote it
     */
    MessageReader.Draft draft() {
        if (from.isBlank()) {
            throw new IllegalArgumentException(Messages.Letter_noSender);
        }
        List<EmailAddress> recipients = Arrays.stream(to.split("[,;]"))
                .map(Letter::address)
                .filter(address -> !address.isEmpty())
                .map(EmailAddress::of)
                .toList();
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException(Messages.Letter_noRecipient);
        }
        return new MessageReader.Draft(EmailAddress.of(address(from)), recipients, subject.strip(), text);
    }

    private static String address(String written) {
        Matcher matcher = IN_BRACKETS.matcher(written.strip());
        return matcher.matches() ? matcher.group(1).strip() : written.strip();
    }

    @Override
    public String toString() {
        return "letter";
    }
}

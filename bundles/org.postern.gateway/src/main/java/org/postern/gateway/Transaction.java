// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.IncomingContent;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One message on its way in, from MAIL to the answer after the final dot. */
@NonNullByDefault({}) // the library says nothing about null
final class Transaction implements MessageHandler {

    /** With our Received line no more than Postern takes through any door. */
    static final int MOST_OCTETS = (50 << 20) - 1024;

    private static final int BAD_PATH = 553;

    private final String client;
    private final Intake intake;
    private final Function<Submitted, Answer> way;
    private final List<EmailAddress> recipients = new ArrayList<>();
    private Optional<EmailAddress> reversePath = Optional.empty();

    /** @param folder for what is too large for the memory */
    Transaction(String client, Path folder, Function<Submitted, Answer> way) {
        this.client = client;
        this.intake = new Intake(folder, MOST_OCTETS);
        this.way = way;
    }

    @Override
    public void from(String path) throws RejectException {
        reversePath = path.isEmpty() ? Optional.empty() : Optional.of(address(path));
    }

    @Override
    public void recipient(String path) throws RejectException {
        recipients.add(address(path));
    }

    @Override
    public String data(InputStream octets) throws RejectException, IOException {
        try (IncomingContent content = intake.take(octets)) {
            Answer answer = way.apply(new Submitted(client, reversePath, List.copyOf(recipients), content));
            if (!answer.positive()) {
                throw new Refusal(answer);
            }
            return String.join("\n", answer.lines());
        }
    }

    @Override
    public void done() {
        // nothing is open
    }

    private static EmailAddress address(String path) throws RejectException {
        try {
            return EmailAddress.of(path);
        } catch (IllegalArgumentException e) {
            throw new RejectException(
                    BAD_PATH,
                    Answer.of(BAD_PATH, "5.1.3 " + e.getMessage()).lines().get(0));
        }
    }
}

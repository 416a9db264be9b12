// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.mail.EmailAddress;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One message on its way in, from MAIL to the answer after the final dot. */
@NonNullByDefault({}) // the library says nothing about null
final class Transaction implements MessageHandler {

    static final int MOST_OCTETS = 64 * 1024 * 1024;

    private static final int BAD_PATH = 553;
    private static final int TOO_BIG = 552;
    private static final int BLOCK = 64 * 1024;

    private final String client;
    private final Function<Submitted, Answer> way;
    private final List<EmailAddress> recipients = new ArrayList<>();
    private Optional<EmailAddress> reversePath = Optional.empty();

    Transaction(String client, Function<Submitted, Answer> way) {
        this.client = client;
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
    public String data(InputStream content) throws RejectException, IOException {
        Answer answer = way.apply(new Submitted(client, reversePath, List.copyOf(recipients), octets(content)));
        if (!answer.positive()) {
            throw new Refusal(answer);
        }
        return String.join("\n", answer.lines());
    }

    @Override
    public void done() {
        // nothing is open
    }

    /** Reads to the end also what is too much, so that the client hears why. */
    private static byte[] octets(InputStream content) throws RejectException, IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        long size = 0;
        for (int n = content.read(block); n >= 0; n = content.read(block)) {
            size += n;
            if (size <= MOST_OCTETS) {
                kept.write(block, 0, n);
            }
        }
        if (size > MOST_OCTETS) {
            throw new RejectException(TOO_BIG, "5.3.4 " + Words.text("too.big", MOST_OCTETS / (1024 * 1024)));
        }
        return kept.toByteArray();
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

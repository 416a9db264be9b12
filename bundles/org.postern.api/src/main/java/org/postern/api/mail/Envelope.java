// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import java.util.List;
import java.util.Optional;
import org.postern.api.words.Words;

/**
 * Reverse path and forward paths of one submission (RFC 5321 §2.3.1).
 *
 * @param reversePath empty for the null path {@code <>}
 * @param recipients at least one, each once
 */
public record Envelope(Optional<EmailAddress> reversePath, List<EmailAddress> recipients, DeliveryReports reports) {

    /** @throws IllegalArgumentException if there is no recipient */
    public Envelope {
        recipients = recipients.stream().distinct().toList();
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException(Words.text("recipient"));
        }
    }

    /** One that asks for no reports in particular. */
    public Envelope(Optional<EmailAddress> reversePath, List<EmailAddress> recipients) {
        this(reversePath, recipients, DeliveryReports.USUAL);
    }

    /** The same for these recipients. */
    public Envelope to(List<EmailAddress> others) {
        return new Envelope(reversePath, others, reports);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.OutgoingMessage;

/**
 * What never changes of a message in the outbox, besides its content.
 *
 * @param fingerprint of its content, as by {@link Fingerprint}
 */
record Letter(
        String id,
        Instant since,
        EmailAddress author,
        Optional<EmailAddress> reversePath,
        DeliveryReports reports,
        String messageId,
        long octets,
        String fingerprint) {

    /** Of a message put in now. */
    static Letter of(OutgoingMessage message, String fingerprint) {
        return new Letter(
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()),
                Instant.now(),
                message.author(),
                message.envelope().reversePath(),
                message.envelope().reports(),
                message.messageId(),
                message.content().size(),
                fingerprint);
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Instant;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;

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
        String messageId,
        long octets,
        String fingerprint) {}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.discovery;

import java.time.Duration;
import org.postern.api.mail.EmailAddress;

/**
 * Finds where the provider of an address takes outgoing mail, for a person who knows neither host nor port. Only asks
 * when it is told to. Safe for use from any thread.
 */
public interface Discovery {

    /** How long finding may take. */
    Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * Whom {@link #servers} would ask about the address and what they would learn, in a sentence for the person; asks
     * nobody.
     */
    String announcement(EmailAddress address);

    /**
     * Asks the address's domain, a public database and the DNS, all at once. Blocks for {@link #PATIENCE} at the most,
     * to be called off the UI thread; interrupting the thread ends it. An expected failure is the result, never an
     * exception.
     */
    Result servers(EmailAddress address);
}

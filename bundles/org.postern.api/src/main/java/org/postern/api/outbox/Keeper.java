// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.outbox;

import java.util.Optional;

/**
 * Sends what is in the outbox. At most one process of a home is the keeper at a time, for as long as its residence is open
 * ({@link org.postern.api.delivery.Residence}); any process may hand over a single message while there is none.
 */
public interface Keeper {

    /** Whether a process of this home, this one or another, sends by itself at this moment. */
    boolean running();

    /**
     * Tries the message now, if it may leave, through one server after the other as far as that is safe. Does nothing
     * while a keeper runs: that one has been told already. Blocks as long as {@link org.postern.api.send.Submission}.
     *
     * @return the entry as it is afterwards; empty if it has left, or never was
     * @throws OutboxException if the disk refused
     */
    Optional<Entry> sendNow(String id);
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.outbox;

import java.time.Instant;
import java.util.Optional;
import org.postern.api.diagnosis.Cause;
import org.postern.api.mail.OutgoingMessage;

/**
 * A message in the outbox.
 *
 * @param id names it in this outbox
 * @param message as it will be sent; its envelope has only the recipients for whom no server has accepted it yet
 * @param since when it was put in
 * @param waiting why it has not left
 * @param attempts how often it was tried
 * @param lastFailure of the last attempt; empty if there was none
 */
public record Entry(
        String id, OutgoingMessage message, Instant since, Wait waiting, int attempts, Optional<Failure> lastFailure) {

    /**
     * Why a message waits: for one reason at a time.
     *
     * @param until when it is looked at again by itself; empty if something else must happen first
     * @param sentence says so to a person
     */
    public record Wait(Reason reason, Optional<Instant> until, String sentence) {}

    /**
     * How an attempt failed.
     *
     * @param profileId through which profile
     * @param happened what happened, one sentence
     * @param reply the server's words, if there were any; hostile, to be shown through {@link org.postern.api.mail.Visible}
     */
    public record Failure(Instant at, String profileId, Cause cause, String happened, Optional<String> reply) {}
}

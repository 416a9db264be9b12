// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

import java.io.IOException;
import java.util.Optional;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.SmtpProfile;

/**
 * Talks to a submission server. Finds the secret in the vault by the server's account. Blocks up to the timeouts of
 * RFC 5321 §4.5.3.2; to be called off the UI thread. An expected failure is the attempt's outcome, never an exception.
 */
public interface Submission {

    /** Submits the message. Interrupting the thread ends the attempt, before the final dot with Broken, after it with Uncertain. */
    Attempt submit(OutgoingMessage message, SmtpProfile profile, StepListener listener);

    /** Connects, logs in where the profile says so, and leaves: no mail is sent. The outcome is Accepted if all of it worked. */
    Attempt test(SmtpProfile profile, StepListener listener);

    /** Told each step as it ends, on the thread of the attempt; returns at once. */
    @FunctionalInterface
    interface StepListener {

        /** Hears nothing. */
        StepListener NONE = step -> {};

        void ended(Step step);

        /**
         * Called for each message when the server has introduced itself, before a login or anything of the message is said:
         * whoever must not let just any server have it looks at it here.
         *
         * @return how the attempt ends, if this server must not have the message
         */
        default Optional<Outcome.Broken> met(Encounter server) {
            return Optional.empty();
        }

        /** Whether everybody is to get the message, or else nobody; asked before the server hears who they are. */
        default boolean allOrNobody() {
            return false;
        }

        /**
         * Called just before the first octet of the final dot leaves. From then on, until a reply, the message may have
         * been delivered: whoever must remember that across a crash writes it down here.
         *
         * @throws IOException if it could not be written down; the dot is not sent then, and the attempt is Broken
         */
        default void beforeDot() throws IOException {}
    }
}

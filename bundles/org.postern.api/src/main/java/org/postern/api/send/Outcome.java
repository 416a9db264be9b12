// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;

/** How an attempt ended. */
public sealed interface Outcome {

    /** Whether any server has taken responsibility for the message to anyone. */
    boolean accepted();

    /** The server took responsibility for every recipient. Accepted is not delivered. */
    record Accepted(Reply reply) implements Outcome {
        @Override
        public boolean accepted() {
            return true;
        }
    }

    /** The server took responsibility for some recipients, and refused others; never resend to the former. */
    record PartlyAccepted(Reply reply, List<EmailAddress> taken, Map<EmailAddress, Reply> refused) implements Outcome {
        @Override
        public boolean accepted() {
            return true;
        }
    }

    /** A reply refused the message; nobody got it. */
    record Refused(Phase phase, Reply reply, Optional<EmailAddress> recipient) implements Outcome {
        @Override
        public boolean accepted() {
            return false;
        }
    }

    /** The session broke before the first octet of the final dot; nobody got it. */
    record Broken(Phase phase, Breakage breakage, String detail) implements Outcome {
        @Override
        public boolean accepted() {
            return false;
        }
    }

    /** The session broke after the final dot and before its reply: perhaps delivered. Never resent by itself. */
    record Uncertain(String detail) implements Outcome {
        @Override
        public boolean accepted() {
            return false;
        }
    }
}

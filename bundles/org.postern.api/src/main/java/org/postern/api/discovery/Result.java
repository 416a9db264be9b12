// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.discovery;

import java.util.List;

/** How finding ended. */
public sealed interface Result {

    /**
     * At least one server is named.
     *
     * @param candidates the preferred first, those that work within the provider's network only last
     */
    record Found(List<Candidate> candidates) implements Result {

        public Found {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("Without a candidate nothing is found.");
            }
        }
    }

    /**
     * Nobody named a server that can be used.
     *
     * @param inquiries who was asked, the preferred first
     */
    record NothingFound(List<Inquiry> inquiries) implements Result {

        public NothingFound {
            inquiries = List.copyOf(inquiries);
        }
    }

    /** The thread was interrupted. */
    record Cancelled() implements Result {}
}

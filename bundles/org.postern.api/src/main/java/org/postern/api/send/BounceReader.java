// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

import java.util.Optional;

/** Reads bounces: delivery status notifications (RFC 3464) and the older forms of qmail and Exim. Safe for any thread. */
public interface BounceReader {

    /** @return empty if it is no bounce, or says of nobody that the message did not arrive */
    Optional<Bounce> read(byte[] message);
}

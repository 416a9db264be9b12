// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.delivery;

import java.util.List;
import java.util.Optional;

/**
 * The attempts of all processes of this home, kept on this computer for its owner alone, a bounded number for a bounded
 * time: steps and replies without secrets, who wrote to whom, and nothing of what. Explained anew whenever they are looked at.
 */
public interface History {

    /** The deliveries that came to an attempt, the newest first; those of earlier sessions without their content. */
    List<Delivery> deliveries();

    /** The one whose attempt has that id, or an id that begins so if there is only one. */
    default Optional<Delivery> delivery(String attemptId) {
        List<Delivery> found = deliveries().stream()
                .filter(delivery -> delivery.attempt()
                        .filter(attempt -> attempt.id().startsWith(attemptId))
                        .isPresent())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.time.Duration;
import org.postern.api.rule.Conditions.Declaration;

/**
 * How long contributed code may take.
 *
 * @param preparing loading a bundle, making a condition, reading its parameters
 * @param passive an answer from the snapshot, which is at hand
 * @param active an answer that needs traffic
 */
record Deadlines(Duration preparing, Duration passive, Duration active) {

    /** Generous: a busy computer must not make a good condition look bad. */
    static final Deadlines USUAL = new Deadlines(Duration.ofSeconds(5), Duration.ofMillis(250), Duration.ofSeconds(5));

    Duration of(Declaration declaration) {
        return declaration.active() ? active : passive;
    }
}

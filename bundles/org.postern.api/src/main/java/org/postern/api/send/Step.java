// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

import java.time.Duration;
import java.util.Optional;

/**
 * One exchange of an attempt.
 *
 * @param said what we did or sent, with secrets left out
 * @param reply empty if none was expected or none came
 * @param trouble what went wrong on our side of the wire (a timeout, a reset), in one sentence
 */
public record Step(Phase phase, String said, Optional<Reply> reply, Optional<String> trouble, Duration took) {}

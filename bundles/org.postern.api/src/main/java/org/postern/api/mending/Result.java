// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mending;

import java.util.List;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.settings.Amendments.Amendment;

/**
 * What came of a remedy.
 *
 * @param done whether what the preview promised was done, though a server may still have refused the message
 * @param sentences what was done or why not, for the person
 * @param amendment by what a change of the settings can be taken back
 * @param delivery what became of the message, where it was sent again straight through
 */
public record Result(boolean done, List<String> sentences, Optional<Amendment> amendment, Optional<Delivery> delivery) {

    public Result {
        sentences = List.copyOf(sentences);
    }

    /** Nothing was done, for that reason. */
    public static Result refused(String sentence) {
        return new Result(false, List.of(sentence), Optional.empty(), Optional.empty());
    }
}

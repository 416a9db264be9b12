// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.util.stream.Stream;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Answer.Verdict;

/** A part of a rule's condition, in Kleene's logic of three values: what cannot be told decides nothing. */
interface Part {

    Answer answer(Inquiry inquiry);

    /** Whether it would come out so if every active leaf answered as that needs. */
    boolean could(Inquiry inquiry, Verdict verdict);

    /** The active leaves on whose answers it hangs whether it comes out so; none if the passive ones have decided. */
    Stream<Leaf> open(Inquiry inquiry, Verdict verdict);

    /** Whether anything in it needs traffic. */
    boolean active();
}

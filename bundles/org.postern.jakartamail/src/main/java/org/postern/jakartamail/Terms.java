// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;

/** On which terms a program hands a message over. */
record Terms(boolean allOrNobody) implements StepListener {

    @Override
    public void ended(Step step) {
        // the delivery has them all
    }
}

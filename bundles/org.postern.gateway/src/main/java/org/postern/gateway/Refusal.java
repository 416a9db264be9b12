// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import org.subethamail.smtp.RejectException;

/** A negative answer on its way through the library, which by itself writes one line. */
final class Refusal extends RejectException {

    private static final long serialVersionUID = 1L;

    private final String wire;

    Refusal(Answer answer) {
        super(answer.code(), answer.lines().get(0));
        wire = answer.wire();
    }

    @Override
    public String getErrorResponse() {
        return wire;
    }
}

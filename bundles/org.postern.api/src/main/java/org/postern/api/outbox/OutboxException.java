// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.outbox;

/** The outbox could not do it; the message is one sentence for the person who asked. */
public final class OutboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutboxException(String sentence) {
        super(sentence);
    }

    public OutboxException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

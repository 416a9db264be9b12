// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

/** A negative answer on its way to the client. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    /** @param status as RFC 3463 has them */
    Refusal(int code, String status, String sentence) {
        super(sentence);
        answer = Answer.of(code, status, sentence);
    }

    Answer answer() {
        return answer;
    }
}

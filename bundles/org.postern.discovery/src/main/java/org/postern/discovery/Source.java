// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

/** Somebody who may know the provider's servers. */
interface Source {

    /** Who it is, for a person. */
    String place(Question question);

    /** Asks. Blocks; interrupting the thread ends it. */
    Answer answer(Question question) throws InterruptedException;
}

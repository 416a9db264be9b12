// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.io.IOException;

/** No name server gave a definite answer; the message says why, for the log. */
public final class UnansweredException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnansweredException(String why) {
        super(why);
    }
}

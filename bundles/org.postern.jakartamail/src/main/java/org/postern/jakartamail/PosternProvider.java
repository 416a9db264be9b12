// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Provider;

/** Adds the protocol {@code postern}, for programs that want Postern and nothing else. */
public final class PosternProvider extends Provider {

    public PosternProvider() {
        super(Type.TRANSPORT, "postern", PosternTransport.class.getName(), "The Postern authors", "0.1");
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Provider;

/** Takes the place of Angus Mail's own provider of {@code smtp}. */
public final class SmtpProvider extends Provider {

    public SmtpProvider() {
        super(Type.TRANSPORT, "smtp", PosternTransport.class.getName(), "The Postern authors", "0.1");
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Provider;

/** Takes the place of Angus Mail's own provider of {@code smtps}. */
public final class SmtpsProvider extends Provider {

    public SmtpsProvider() {
        super(Type.TRANSPORT, "smtps", PosternSslTransport.class.getName(), "The Postern authors", "0.1");
    }
}

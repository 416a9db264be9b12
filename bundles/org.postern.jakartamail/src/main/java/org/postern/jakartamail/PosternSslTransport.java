// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Session;
import jakarta.mail.URLName;

/** {@link PosternTransport} for {@code smtps}: where the message goes the host's way, it goes through TLS from the first octet. */
public final class PosternSslTransport extends PosternTransport {

    public PosternSslTransport(Session session, URLName url) {
        super(session, url, "smtps", true, doorOfThisBundle());
    }
}

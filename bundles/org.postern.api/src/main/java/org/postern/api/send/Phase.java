// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

/** Where in an SMTP dialogue something happened. TLS comes before GREETING on 465, after EHLO with STARTTLS. */
public enum Phase {
    RESOLVE,
    CONNECT,
    TLS,
    GREETING,
    EHLO,
    TOKEN,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** From the first octet of the final dot to the reply to it. */
    END_OF_DATA,
    QUIT
}

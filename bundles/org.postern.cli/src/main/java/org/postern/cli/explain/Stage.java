// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import org.postern.api.send.Phase;

/** The words for {@link Phase} on the command line and in JSON Lines. */
enum Stage {
    connect(Phase.GREETING),
    ehlo(Phase.EHLO),
    starttls(Phase.TLS),
    auth(Phase.AUTH),
    mail(Phase.MAIL),
    rcpt(Phase.RCPT),
    data(Phase.DATA),
    eod(Phase.END_OF_DATA);

    private final Phase phase;

    Stage(Phase phase) {
        this.phase = phase;
    }

    /** @param replied whether a server spoke; where none did, the connection itself failed */
    Phase phase(boolean replied) {
        return this == connect && !replied ? Phase.CONNECT : phase;
    }
}

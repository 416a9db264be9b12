// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.Locale;
import java.util.Set;
import org.postern.api.send.Phase;

/** Where in the dialogue, as rules tell it apart. */
enum Stage {
    CONNECT(Phase.RESOLVE, Phase.CONNECT),
    GREETING(Phase.GREETING),
    EHLO(Phase.EHLO),
    TLS(Phase.TLS),
    /** At the issuer of an access token, not at the mail server. */
    TOKEN(Phase.TOKEN),
    AUTH(Phase.AUTH),
    MAIL(Phase.MAIL),
    RCPT(Phase.RCPT),
    /** From the command DATA to the reply to the message. */
    DATA(Phase.DATA, Phase.END_OF_DATA),
    QUIT(Phase.QUIT);

    private final Set<Phase> phases;

    Stage(Phase... phases) {
        this.phases = Set.of(phases);
    }

    static Stage of(Phase phase) {
        for (Stage stage : values()) {
            if (stage.phases.contains(phase)) {
                return stage;
            }
        }
        throw new IllegalStateException("no stage for " + phase);
    }

    /** The name in a rule file. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

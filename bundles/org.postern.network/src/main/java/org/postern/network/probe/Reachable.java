// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Parameters;

/** Whether a TCP connection to a host opens. */
public final class Reachable extends ActiveCondition {

    @Override
    Answer ask(Parameters parameters, Probes probes) throws ProbeException {
        String host = parameters.one("host", "");
        int port = port(parameters, 0);
        boolean open = probes.reachable(host, port);
        return Answer.of(open, Words.text(open ? "reachable" : "reachable.not", host, port));
    }
}

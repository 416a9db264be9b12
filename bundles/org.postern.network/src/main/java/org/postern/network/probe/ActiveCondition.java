// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Parameters;

/** A condition that asks the network one question. Where the network does not tell, neither does it. */
abstract class ActiveCondition implements Condition {

    @Override
    public final Answer evaluate(Parameters parameters, Context context) {
        try {
            return ask(parameters, context.probes());
        } catch (ProbeException e) {
            return Answer.unknown(String.valueOf(e.getMessage()));
        }
    }

    abstract Answer ask(Parameters parameters, Probes probes) throws ProbeException;

    static int port(Parameters parameters, int usual) {
        return Integer.parseInt(parameters.one("port", Integer.toString(usual)));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.util.List;
import org.postern.api.mail.Visible;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Parameters;

/**
 * Whether a server has the key that a rule names. The one condition that another network cannot bring about, as long as
 * the server is not reachable from there.
 */
public final class TlsPin extends ActiveCondition {

    private static final int HTTPS = 443;
    private static final String PIN = "[A-Za-z0-9+/]{43}=";

    @Override
    public Question with(Parameters parameters) {
        parameters.all("pin").stream()
                .filter(pin -> !pin.matches(PIN))
                .findFirst()
                .ifPresent(pin -> {
                    throw new IllegalArgumentException(Words.text("not.pin", Visible.text(pin)));
                });
        return super.with(parameters);
    }

    @Override
    Answer ask(Parameters parameters, Probes probes) throws ProbeException {
        String host = parameters.one("host", "");
        int port = port(parameters, HTTPS);
        List<String> pins = parameters.all("pin");
        boolean same = pins.contains(probes.publicKeyPin(host, port));
        return Answer.of(same, Words.text(same ? "pin" : "pin.not", host, port));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.util.Locale;
import org.postern.api.mail.Visible;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Parameters;

/** Whether a mail server's greeting has given words in it. */
public final class SmtpGreeting extends ActiveCondition {

    private static final int SMTP = 25;

    @Override
    Answer ask(Parameters parameters, Probes probes) throws ProbeException {
        String host = parameters.one("host", "");
        String greeting = probes.greeting(host, port(parameters, SMTP));
        String lower = greeting.toLowerCase(Locale.ROOT);
        boolean says = parameters.all("text").stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(lower::contains);
        return Answer.of(says, Words.text("greets", host, Visible.text(greeting)));
    }
}

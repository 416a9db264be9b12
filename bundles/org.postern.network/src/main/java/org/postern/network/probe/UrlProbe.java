// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.net.URI;
import java.util.List;
import org.postern.api.mail.Visible;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Parameters;

/** Whether a web server answers with a given status; a redirect is a status like any other, and not followed. */
public final class UrlProbe extends ActiveCondition {

    private static final List<String> OK = List.of("200");

    @Override
    public Question with(Parameters parameters) {
        read(parameters);
        return super.with(parameters);
    }

    @Override
    Answer ask(Parameters parameters, Probes probes) throws ProbeException {
        URI url = read(parameters);
        List<String> wanted = parameters.all("status");
        String status = Integer.toString(probes.status(url));
        return Answer.of(
                (wanted.isEmpty() ? OK : wanted).contains(status),
                Words.text("status", Visible.text(url.toString()), status));
    }

    private static URI read(Parameters parameters) {
        String text = parameters.one("url", "");
        URI url = URI.create(text);
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException(Words.text("not.url", Visible.text(text)));
        }
        return url;
    }
}

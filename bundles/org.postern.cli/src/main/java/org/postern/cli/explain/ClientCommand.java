// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.api.mail.EmailAddress;
import org.postern.api.send.Phase;

/**
 * What a client said.
 *
 * @param path the address of MAIL or RCPT, if it is one
 */
record ClientCommand(Phase phase, Optional<EmailAddress> path) {
    /** Ends the content. */
    static final String DOT = ".";

    private static final Map<String, Phase> VERBS = Map.of(
            "EHLO",
            Phase.EHLO,
            "HELO",
            Phase.EHLO,
            "STARTTLS",
            Phase.TLS,
            "AUTH",
            Phase.AUTH,
            "MAIL",
            Phase.MAIL,
            "RCPT",
            Phase.RCPT,
            "DATA",
            Phase.DATA,
            "BDAT",
            Phase.END_OF_DATA,
            "QUIT",
            Phase.QUIT,
            DOT,
            Phase.END_OF_DATA);
    private static final Pattern PATH = Pattern.compile("<([^<>]{1,320})>");

    /** Reads the line; empty if it is no command that matters, such as base64 of a login. */
    static Optional<ClientCommand> of(String line) {
        String verb = line.strip().split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return Optional.ofNullable(VERBS.get(verb)).map(phase -> new ClientCommand(phase, path(line)));
    }

    private static Optional<EmailAddress> path(String line) {
        Matcher matcher = PATH.matcher(line);
        try {
            return matcher.find() ? Optional.of(EmailAddress.of(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

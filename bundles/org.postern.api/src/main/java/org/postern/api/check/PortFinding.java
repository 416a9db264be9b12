// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.check;

import java.util.List;
import java.util.Optional;
import org.postern.api.send.Reply;

/**
 * What was found on one port. All replies and names are the server's and hostile: show them through
 * {@link org.postern.api.mail.Visible}.
 *
 * @param trouble half a sentence that says why the look ended early
 * @param greeting the first reply
 * @param capabilities the lines of the last EHLO reply, so those behind TLS where TLS was reached
 * @param startTls whether STARTTLS was offered in clear
 * @param relay the last reply to MAIL or RCPT, if that was asked for
 */
public record PortFinding(
        int port,
        Optional<String> trouble,
        Optional<Reply> greeting,
        List<String> capabilities,
        boolean startTls,
        Optional<TlsFinding> tls,
        Optional<Reply> relay) {

    public PortFinding {
        capabilities = List.copyOf(capabilities);
    }

    /** Whether a server spoke there, be it to turn us away. */
    public boolean answers() {
        return greeting.isPresent();
    }

    /** Whether the whole look succeeded, under TLS with a certificate that is accepted. */
    public boolean usable() {
        return trouble.isEmpty()
                && answers()
                && tls.filter(t -> t.certificate().accepted()).isPresent();
    }

    /** The login mechanisms offered (RFC 4954 §3). */
    public List<String> authMethods() {
        return capabilities.stream()
                .filter(line -> line.regionMatches(true, 0, "AUTH ", 0, 5))
                .flatMap(line -> List.of(line.substring(5).strip().split("\\s+")).stream())
                .filter(method -> !method.isEmpty())
                .distinct()
                .toList();
    }
}

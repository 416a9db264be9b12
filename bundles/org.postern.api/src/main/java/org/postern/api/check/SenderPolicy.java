// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.check;

import java.util.List;
import org.postern.api.profile.SmtpProfile;

/**
 * What the domain of an author publishes about the servers that may send its mail (SPF, RFC 7208; DMARC, RFC 7489), so that
 * a person hears of it before mail is lost. Blocks for three seconds at the most; never asked on the way of a message.
 */
public interface SenderPolicy {

    /** Whether that domain lets that server send its mail. */
    SenderFinding of(String domain, String host);

    /** For each domain of the profile's senders whose policy does not allow the profile's server. */
    List<SenderFinding> objections(SmtpProfile profile);
}

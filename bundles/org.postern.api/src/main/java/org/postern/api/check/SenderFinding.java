// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.check;

/**
 * What a domain's published policy says about a server. The sentences may quote the domain: show them through
 * {@link org.postern.api.mail.Visible}.
 *
 * @param sentences for the person: what is so, and what to do where it is bad
 * @param forAdministrator the records, and what they cannot tell
 */
public record SenderFinding(String domain, String host, Verdict verdict, String sentences, String forAdministrator) {

    /** Whether a person should hear of it. */
    public boolean objection() {
        return verdict == Verdict.NOT_ALLOWED;
    }

    /** What is to be said. */
    public enum Verdict {
        /** The policy names the server. */
        ALLOWED,
        /** The policy names other servers only. */
        NOT_ALLOWED,
        /** Neither is certain: nothing is published, nobody answered, or the server may hand on from elsewhere. */
        UNKNOWN,
        /** Not looked up, because somebody switched it off. */
        OFF
    }
}

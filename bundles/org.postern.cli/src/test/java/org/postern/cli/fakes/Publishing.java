// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.util.List;
import org.postern.api.check.SenderFinding;
import org.postern.api.check.SenderFinding.Verdict;
import org.postern.api.check.SenderPolicy;
import org.postern.api.profile.SmtpProfile;

/** Domains of which one publishes that no server of a test may send its mail. */
public record Publishing(String strict) implements SenderPolicy {

    @Override
    public SenderFinding of(String domain, String host) {
        return domain.equals(strict)
                ? new SenderFinding(domain, host, Verdict.NOT_ALLOWED, domain + " does not name " + host + ".", "SPF.")
                : new SenderFinding(domain, host, Verdict.UNKNOWN, domain + " publishes nothing.", "");
    }

    @Override
    public List<SenderFinding> objections(SmtpProfile profile) {
        return profile.senders().stream()
                .map(sender -> of(
                        sender.text().replaceFirst(".*@", ""), profile.server().host()))
                .filter(SenderFinding::objection)
                .toList();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.check.SenderFinding;

/** What an author's domain publishes about a server, for programs. */
public final class SenderFields {

    private SenderFields() {}

    public static Map<String, @Nullable Object> of(SenderFinding finding) {
        return new Fields()
                .with("domain", finding.domain())
                .with("host", finding.host())
                .with(
                        "verdict",
                        finding.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("sentences", finding.sentences())
                .with("forAdministrator", finding.forAdministrator())
                .map();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.examples;

import java.util.List;
import java.util.ResourceBundle;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Parameters;

/**
 * Whether the computer is at one of these sites, by the signal of {@link Site}. It reads the snapshot and nothing else, so
 * that it also holds for a network that was recorded.
 */
public final class AtSite implements Condition {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.postern.examples.messages");

    /** The bundle's name, and then the id in {@code plugin.xml}. */
    private static final SignalName SITE = new SignalName("org.postern.examples.site");

    @Override
    public Answer evaluate(Parameters parameters, Context context) {
        List<String> sites = context.snapshot().of(SITE).map(Signal::value).toList();
        if (sites.isEmpty()) {
            return Answer.unknown(context.missing(SITE).orElse(TEXTS.getString("site.unknown")));
        }
        boolean there = sites.stream().anyMatch(parameters.all("name")::contains);
        return Answer.of(there, TEXTS.getString("site.evidence").formatted(String.join(", ", sites)));
    }
}

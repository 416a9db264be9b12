// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selection.By;
import org.postern.api.rule.Selector;
import org.postern.core.Words;

/**
 * Selects the server of whoever hands a message over, and after it those that protect no less. What somebody has decided for
 * this network, by a rule or a pin, stands.
 */
record OwnFirst(Selector others, SmtpProfile own) implements Selector {

    private static final Words WORDS = new Words(OwnFirst.class);

    @Override
    public Selection select(NetworkSnapshot snapshot, EmailAddress author) {
        Selection found = others.select(snapshot, author);
        if (found.by() == By.RULE || found.by() == By.PIN) {
            List<String> passedOver = new ArrayList<>(found.passedOver());
            passedOver.add(WORDS.text("own.decided", own.server()));
            return new Selection(found.candidates(), found.by(), found.reason(), passedOver);
        }
        List<SmtpProfile> candidates = Stream.concat(
                        Stream.of(own),
                        found.candidates().stream()
                                .filter(other -> other.protection().atLeast(own.protection())))
                .toList();
        return new Selection(candidates, By.PROGRAM, WORDS.text("own.chosen", own.server()), found.passedOver());
    }

    @Override
    public String sentence(Rule rule) {
        return others.sentence(rule);
    }
}

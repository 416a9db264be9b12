// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.util.List;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;

/** Chooses the first profile where there is a gateway, and names that as the reason. */
public record GatewaySelector(List<SmtpProfile> profiles) implements Selector {
    @Override
    public Selection select(NetworkSnapshot snapshot, EmailAddress author) {
        return select(snapshot, author, "");
    }

    @Override
    public Selection whatIf(NetworkSnapshot recorded, EmailAddress author) {
        return select(recorded, author, "if this were so, ");
    }

    private Selection select(NetworkSnapshot snapshot, EmailAddress author, String prefix) {
        List<SmtpProfile> carrying =
                profiles.stream().filter(p -> p.carries(author)).toList();
        String gateway =
                snapshot.of(SignalName.GATEWAY).map(Signal::value).findFirst().orElse("missing");
        return new Selection(
                carrying,
                carrying.isEmpty() ? Selection.By.NOTHING : Selection.By.RULE,
                prefix + "the gateway is " + gateway,
                List.of("the rule “train” says no: the gateway is " + gateway));
    }

    @Override
    public String sentence(Rule rule) {
        return "When it fits, use " + rule.use() + ".";
    }
}

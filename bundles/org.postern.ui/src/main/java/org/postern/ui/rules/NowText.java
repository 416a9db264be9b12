// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.rules;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.ui.Situation;
import org.postern.ui.attempt.Explanation;
import org.postern.ui.attempt.ExplanationText;

/** What the rules choose at this moment, and why not something else. */
final class NowText {

    private static final int LINES = 8;

    private final ExplanationText text;

    NowText(Composite parent) {
        text = new ExplanationText(parent, "rules.now");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(1, new PixelConverter(parent).convertHeightInCharsToPixels(LINES))
                .applyTo(text.control());
    }

    void show(Situation situation) {
        text.show(explain(situation));
    }

    static Explanation explain(Situation situation) {
        if (situation.unused()) {
            return Explanation.of(
                    Messages.Now_noServer,
                    situation.problems().isEmpty() ? List.of(Messages.Now_addServer) : situation.problems());
        }
        List<String> body = new ArrayList<>();
        situation.selection().map(Selection::reason).ifPresent(body::add);
        situation.selection().map(Selection::passedOver).ifPresent(body::addAll);
        return Explanation.of(headline(situation), body);
    }

    private static String headline(Situation situation) {
        String author = situation.author().map(EmailAddress::toString).orElse("");
        String network = situation.networkName();
        return situation
                .profile()
                .map(SmtpProfile::name)
                .map(name -> NLS.bind(Messages.Now_carried, new Object[] {author, name, network}))
                .orElse(NLS.bind(Messages.Now_notCarried, author, network));
    }
}

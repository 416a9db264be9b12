// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.core.Words;

/** Who is still to get a message. Not every server serves all of them, or all of them at once. */
record Audience(List<EmailAddress> recipients) {

    private static final Words WORDS = new Words(Audience.class);

    /** Those whom the profile may be given in one transaction; the others follow. */
    List<EmailAddress> through(SmtpProfile profile) {
        return served(profile).stream()
                .limit(profile.particulars().limits().recipients().orElse(Integer.MAX_VALUE))
                .toList();
    }

    /** Those whom the profile's server serves. */
    List<EmailAddress> served(SmtpProfile profile) {
        return recipients.stream().filter(profile::serves).toList();
    }

    /** Whom the profile's server does not serve, each with a sentence about it. */
    Map<EmailAddress, String> unserved(SmtpProfile profile) {
        Map<EmailAddress, String> unserved = new LinkedHashMap<>();
        without(served(profile)).forEach(each -> unserved.put(each, WORDS.text("unserved", each, sentence(profile))));
        return unserved;
    }

    /** The selection without the profiles that serve none of them, and with a sentence about each of those. */
    Selection narrow(Selection found) {
        List<SmtpProfile> serving = found.candidates().stream()
                .filter(profile -> recipients.stream().anyMatch(profile::serves))
                .toList();
        if (serving.size() == found.candidates().size()) {
            return found;
        }
        List<String> passedOver = new ArrayList<>(found.passedOver());
        found.candidates().stream()
                .filter(profile -> !serving.contains(profile))
                .forEach(profile -> passedOver.add(sentence(profile)));
        return serving.isEmpty()
                ? new Selection(serving, Selection.By.NOTHING, WORDS.text("serves.none"), passedOver)
                : new Selection(serving, found.by(), found.reason(), passedOver);
    }

    /** The selection of those profiles alone that serve all of them, if there is one: for a message that stays in one piece. */
    Selection undivided(Selection found) {
        List<SmtpProfile> whole = found.candidates().stream()
                .filter(profile -> recipients.stream().allMatch(profile::serves))
                .toList();
        return whole.isEmpty() ? found : new Selection(whole, found.by(), found.reason(), found.passedOver());
    }

    private static String sentence(SmtpProfile profile) {
        String domains = profile.particulars().recipientDomains().stream()
                .map(RecipientDomain::text)
                .collect(Collectors.joining(", "));
        return WORDS.text("serves.others", profile.name(), domains);
    }

    /** Those who were not among the recipients of an attempt. */
    List<EmailAddress> without(List<EmailAddress> tried) {
        return recipients.stream()
                .filter(recipient -> !tried.contains(recipient))
                .toList();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.List;
import java.util.function.Function;
import org.postern.api.Origin;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.OAuthClient;
import org.postern.api.trust.TrustRule;

/**
 * A list of a settings file whose entries the files above and below may have too.
 *
 * @param name as it stands in the file
 * @param entries those of one file
 * @param id what tells whether two entries are the same one
 */
record Listing<T>(
        String name,
        Function<Document, List<Document.Entry<T>>> entries,
        Function<T, String> id,
        Function<T, Origin> origin) {

    static final Listing<SmtpProfile> PROFILES =
            new Listing<>("profiles", Document::profiles, SmtpProfile::id, SmtpProfile::origin);

    static final Listing<Rule> RULES = new Listing<>("rules", Document::rules, Rule::id, Rule::origin);

    static final Listing<TrustRule> TRUST = new Listing<>("trust", Document::trust, TrustRule::id, TrustRule::origin);

    static final Listing<OAuthClient> CLIENTS = new Listing<>(
            OAuthClientJson.NAME, Document::clients, client -> client.issuer().text(), OAuthClient::origin);

    static final List<Listing<?>> ALL = List.of(PROFILES, RULES, TRUST, CLIENTS);

    /** What one file gives. */
    List<T> of(Document document) {
        return entries.apply(document).stream().map(Document.Entry::value).toList();
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.security.cert.X509Certificate;
import java.util.List;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Takeover;
import org.postern.api.trust.TrustRule;

/** The settings that are in force, all layers together. */
record View(
        List<SmtpProfile> profiles,
        List<Rule> rules,
        List<TrustRule> trust,
        List<OAuthClient> clients,
        Fallback fallback,
        Takeover takeover,
        boolean senderPolicyAdvice,
        List<String> diagnosis,
        List<X509Certificate> authorities,
        List<String> problems) {

    static View of(Layers layers) {
        return new View(
                layers.profiles(),
                layers.rules(),
                layers.trust(),
                layers.clients(),
                layers.fallback(),
                layers.takeover(),
                layers.senderPolicyAdvice(),
                layers.diagnosis(),
                layers.authorities(),
                layers.problems());
    }
}

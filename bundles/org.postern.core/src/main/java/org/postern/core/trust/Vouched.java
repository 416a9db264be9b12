// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import org.postern.api.Origin.Layer;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Answer;
import org.postern.api.trust.Standing.Ground;
import org.postern.api.trust.TrustRule;

/** What a rule's condition said of the network of now. */
record Vouched(TrustRule rule, Answer answer) {

    /** A policy may vouch for profiles that a policy gives, never for a user's. */
    static boolean may(TrustRule rule, SmtpProfile profile) {
        return rule.profile().equals(profile.id())
                && (users(rule.origin().layer()) || !users(profile.origin().layer()));
    }

    Ground ground() {
        return users(rule.origin().layer()) ? Ground.PROOF : Ground.POLICY;
    }

    private static boolean users(Layer layer) {
        return layer == Layer.USER;
    }
}

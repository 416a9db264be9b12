// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.trust.Beacon;
import org.postern.api.trust.Standing;
import org.postern.api.trust.TrustRule;

/**
 * A beacon as the page shows it.
 *
 * @param profile that may be used where it shows its key; empty if that is not set up any more
 * @param standing what came of it when it was asked last; empty before that
 */
record BeaconRow(TrustRule rule, Beacon beacon, Optional<SmtpProfile> profile, Optional<Standing> standing) {

    String name() {
        return beacon.toString();
    }

    String server() {
        return profile.map(SmtpProfile::name).orElse(rule.profile());
    }

    String state() {
        return standing.map(now -> now.stands() ? Messages.Beacons_proves : Messages.Beacons_provesNot)
                .orElse(Messages.Beacons_unasked);
    }

    /** Whether it is not an organisation's. */
    boolean own() {
        return rule.origin().layer() == Origin.Layer.USER;
    }

    BeaconRow with(Standing now) {
        return new BeaconRow(rule, beacon, profile, Optional.of(now));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.api.trust.Beacon;
import org.postern.api.trust.TrustRule;

/**
 * The beacons that are trusted, whoever said so.
 *
 * @param unprotected the servers that need one: those that nothing else proves
 */
record Beacons(List<BeaconRow> rows, List<SmtpProfile> unprotected) {

    static final Beacons NONE = new Beacons(List.of(), List.of());

    Beacons {
        rows = List.copyOf(rows);
        unprotected = List.copyOf(unprotected);
    }

    static Beacons of(Settings settings) {
        return new Beacons(
                settings.trustRules().stream()
                        .flatMap(rule -> Beacon.of(rule).stream()
                                .map(beacon -> new BeaconRow(
                                        rule, beacon, settings.profile(rule.profile()), Optional.empty())))
                        .toList(),
                settings.profiles().stream()
                        .filter(profile -> profile.protection() == Protection.NONE)
                        .toList());
    }

    /** Trusts it; one of the same id makes room. */
    static void keep(Settings settings, TrustRule rule) {
        settings.putTrustRules(
                Stream.concat(ownBut(settings, rule.id()), Stream.of(rule)).toList());
    }

    /** Trusts it no more. */
    static void remove(Settings settings, TrustRule rule) {
        settings.putTrustRules(ownBut(settings, rule.id()).toList());
    }

    private static Stream<TrustRule> ownBut(Settings settings, String id) {
        return settings.trustRules().stream()
                .filter(rule ->
                        rule.origin().layer() == Origin.Layer.USER && !rule.id().equals(id));
    }

    /** What was heard before stays, of those that are the same. */
    Beacons remembering(Beacons before) {
        return new Beacons(
                rows.stream()
                        .map(row -> before.rows.stream()
                                .filter(old -> old.rule().equals(row.rule()))
                                .flatMap(old -> old.standing().stream())
                                .findFirst()
                                .map(row::with)
                                .orElse(row))
                        .toList(),
                unprotected);
    }
}

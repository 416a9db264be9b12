// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.settings.Settings;
import org.postern.core.Words;

/**
 * Sending again through another profile: never what may have been delivered, never for an author the profile does not
 * carry, never with less protection than the first time.
 */
public record SwitchProfile(Settings settings) {

    private static final Words WORDS = new Words(SwitchProfile.class);

    /** Once a person trusts the network, the same profile is as another. */
    private static final Set<Remedy.Kind> SENDS_AGAIN = Set.of(Remedy.Kind.SWITCH_PROFILE, Remedy.Kind.TRUST_NETWORK);

    /** Where a message that failed with this profile may go next: the other candidates, then all others by protection. */
    static List<SmtpProfile> others(
            Selection selection, List<SmtpProfile> profiles, SmtpProfile failed, OutgoingMessage message) {
        Stream<SmtpProfile> byProtection = profiles.stream().sorted(Comparator.comparing(SmtpProfile::protection));
        return Stream.concat(selection.candidates().stream(), byProtection)
                .filter(profile -> !profile.id().equals(failed.id()))
                .filter(profile -> permitted(profile, failed, message))
                .distinct()
                .toList();
    }

    /** The selection of a person who chose that profile. */
    public static Selection selection(SmtpProfile profile) {
        return new Selection(
                List.of(profile), Selection.By.PERSON, WORDS.text("switch.chosen", profile.name()), List.of());
    }

    /** @throws IllegalArgumentException with one sentence, if the message must not go through the remedy's profile */
    public SmtpProfile target(Remedy remedy, Delivery failed) {
        if (!SENDS_AGAIN.contains(remedy.kind())) {
            throw refused("switch.person", remedy.id());
        }
        failed.attempt().map(Attempt::outcome).ifPresent(SwitchProfile::refuseTwice);
        if (failed.entry().isPresent()) {
            throw refused("switch.outbox");
        }
        if (failed.message().content().size() == 0) { // only that of a person's message is remembered
            throw refused("switch.program");
        }
        String id = remedy.profileId().orElse("");
        SmtpProfile profile = settings.profile(id).orElseThrow(() -> refused("switch.none", Visible.text(id)));
        if (!profile.carries(failed.message().author())) {
            throw refused("switch.author", profile.name(), failed.message().author());
        }
        Optional<SmtpProfile> before = failed.attempt().map(Attempt::profile);
        if (before.isPresent() && !profile.protection().atLeast(before.get().protection())) {
            throw refused("switch.protection", profile.name(), before.get().name());
        }
        return profile;
    }

    private static boolean permitted(SmtpProfile profile, SmtpProfile failed, OutgoingMessage message) {
        return profile.carries(message.author()) && profile.protection().atLeast(failed.protection());
    }

    private static void refuseTwice(Outcome outcome) {
        if (outcome.accepted() || outcome instanceof Outcome.Uncertain) {
            throw refused(outcome.accepted() ? "switch.accepted" : "switch.uncertain");
        }
    }

    private static IllegalArgumentException refused(String key, Object... arguments) {
        return new IllegalArgumentException(WORDS.text(key, arguments));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Origin.Layer;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Probes;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selection.By;
import org.postern.api.rule.Signals;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.Platform;
import org.postern.core.known.Memories;
import org.postern.core.known.Memory;
import org.postern.core.known.Memory.Lesson;
import org.postern.testing.MemorySettings;
import org.postern.testing.MovedNetwork;

/** The home of {@link Networks#HOME} is known by its domain, corp.example. */
final class RememberedProfileTest {

    private static final EmailAddress ME = EmailAddress.of("me@example.org");
    private static final SmtpProfile FIRST = Given.profile("first", Protection.TLS_AND_LOGIN);
    private static final SmtpProfile SECOND = Given.profile("second", Protection.TLS_AND_LOGIN);
    private static final SmtpProfile RELAY = Given.profile("relay", Protection.TLS);
    private static final SmtpProfile PLAIN = Given.profile("plain", Protection.NONE);
    private static final SmtpProfile OTHER = Given.profile("other", Protection.TLS_AND_LOGIN, "*@example.com");
    private static final List<SmtpProfile> ALL = List.of(FIRST, SECOND, RELAY, PLAIN, OTHER);

    private final Memory memory;

    RememberedProfileTest(@TempDir Path state) {
        memory = Memories.in(state, new MovedNetwork(Networks.HOME));
    }

    @Test
    void takesWhatWorkedHereWhereNoRuleApplies() {
        worked("second");

        Selection selection = select(new MemorySettings(ALL));

        assertEquals(By.MEMORY, selection.by());
        assertEquals(List.of(SECOND, FIRST), selection.candidates());
        assertEquals(
                "No rule applies; “Server second” worked on the network “corp.example” before.", selection.reason());
    }

    @Test
    void remembersNothingElsewhere() {
        worked("second");

        Selection selection = select(new MemorySettings(ALL), Networks.CAFE);

        assertEquals(By.PROTECTION, selection.by());
        assertEquals(Optional.of(FIRST), selection.profile());
    }

    @Test
    void putsRulesAndThePinBeforeMemory() {
        worked("second");
        Rule home = Given.rule("home", Given.gateway("192.168.1.1"), "first");
        Rule house = Given.rule(Layer.POLICY_DEFAULT, "house", Given.gateway("192.168.1.1"), "first");

        assertEquals(By.RULE, select(new MemorySettings(ALL).withRules(home)).by());
        assertEquals(By.RULE, select(new MemorySettings(ALL).withRules(house)).by());
        assertEquals(By.PIN, select(new MemorySettings(ALL).withPin("first")).by());
    }

    @Test
    void neverTakesWhatProtectsLessThanAnother() {
        worked("relay");

        Selection selection = select(new MemorySettings(ALL));

        assertEquals(Optional.of(FIRST), selection.profile());
        assertEquals(
                List.of("That “Server relay” worked on the network “corp.example” was passed over: another server"
                        + " protects the mail better."),
                selection.passedOver());
    }

    @Test
    void neverTakesWhatDoesNotProtectAtAll() {
        worked("plain");
        SmtpProfile alsoPlain = Given.profile("also-plain", Protection.NONE);

        assertEquals(
                By.PROTECTION,
                select(new MemorySettings(List.of(alsoPlain, PLAIN))).by());
    }

    @Test
    void neverTakesWhatDoesNotCarryTheAuthor() {
        worked("other");

        assertEquals(Optional.of(FIRST), select(new MemorySettings(ALL)).profile());
    }

    @Test
    void passesOverAProfileThatIsGone() {
        worked("second");

        Selection selection = select(new MemorySettings(List.of(FIRST, RELAY)));

        assertEquals(By.PROTECTION, selection.by());
    }

    private void worked(String profileId) {
        memory.learn(Networks.HOME, profileId, Lesson.WORKED);
    }

    private Selection select(MemorySettings settings) {
        return select(settings, Networks.HOME);
    }

    private Selection select(MemorySettings settings, NetworkSnapshot network) {
        return new OrderedSelector(
                        settings,
                        new Platform().conditions(),
                        Signals.NONE,
                        memory,
                        new ActiveAnswers(new MovedNetwork(network)),
                        Probes.NONE,
                        Clock.systemUTC())
                .select(network, ME);
    }
}

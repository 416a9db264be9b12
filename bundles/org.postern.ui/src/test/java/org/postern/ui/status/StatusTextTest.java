// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.api.rule.Selection;
import org.postern.ui.Samples;
import org.postern.ui.Situation;
import org.postern.ui.widget.Icon;

final class StatusTextTest {

    @Test
    void namesNetworkAndServerAndSaysWhy() {
        StatusText text = StatusText.of(new Situation(
                Samples.network(),
                new Recognition.Unknown(),
                Optional.of(Samples.ANN),
                Optional.of(Samples.selection(Samples.profile("home"))),
                List.of()));

        assertEquals("Ethernet 192.0.2.1 → home", text.text());
        assertTrue(text.toolTip().startsWith("The rule “Home” holds."), text.toolTip());
    }

    @Test
    void callsAKnownNetworkByTheNameAPersonGaveIt() {
        KnownNetwork home = new KnownNetwork("0000000a", "Home", true, List.of(), Instant.EPOCH, Optional.empty());

        StatusText text = StatusText.of(new Situation(
                Samples.network(),
                new Recognition.Same(home, Fingerprint.of(Samples.network()).orElseThrow(), Optional.empty()),
                Optional.of(Samples.ANN),
                Optional.of(Samples.selection(Samples.profile("home"))),
                List.of()));

        assertEquals("Home → home", text.text());
    }

    @Test
    void asksWhetherItIsStillTheNetworkItLooksLike() {
        KnownNetwork home = new KnownNetwork("0000000a", "Home", true, List.of(), Instant.EPOCH, Optional.empty());

        StatusText text = StatusText.of(new Situation(
                Samples.network(),
                new Recognition.Likely(home, "its gateway is another"),
                Optional.of(Samples.ANN),
                Optional.of(Samples.selection(Samples.profile("home"))),
                List.of()));

        assertEquals("Ethernet 192.0.2.1 → home", text.text());
        assertTrue(text.toolTip().startsWith("Is this still the network “Home”?"), text.toolTip());
    }

    @Test
    void showsThatTheComputerIsOffline() {
        Selection nothing = new Selection(List.of(), Selection.By.NOTHING, "No server.", List.of());

        StatusText text = StatusText.of(new Situation(
                NetworkSnapshot.OFFLINE,
                new Recognition.Unknown(),
                Optional.of(Samples.ANN),
                Optional.of(nothing),
                List.of()));

        assertEquals(Icon.OFFLINE, text.icon());
        assertTrue(text.text().startsWith("Offline"), text.text());
    }

    @Test
    void saysThatNothingIsSetUp() {
        StatusText text = StatusText.of(new Situation(
                NetworkSnapshot.OFFLINE, new Recognition.Unknown(), Optional.empty(), Optional.empty(), List.of()));

        assertEquals(Messages.Status_unused, text.text());
    }

    @Test
    void saysOnceWhatIsWrongWithTheSettings() {
        String problem = "settings.json: rules[0]: The rule “home” is passed over.";
        Selection selection = new Selection(
                List.of(Samples.profile("home")), Selection.By.PROTECTION, "It protects best.", List.of(problem));

        StatusText text = StatusText.of(new Situation(
                Samples.network(),
                new Recognition.Unknown(),
                Optional.of(Samples.ANN),
                Optional.of(selection),
                List.of(problem)));

        assertEquals("It protects best.\n" + problem, text.toolTip());
    }

    @Test
    void namesWhatCannotBeReadOfTheSettings() {
        StatusText text = StatusText.of(new Situation(
                NetworkSnapshot.OFFLINE,
                new Recognition.Unknown(),
                Optional.empty(),
                Optional.empty(),
                List.of("settings.json, line 3: no JSON.")));

        assertEquals(Messages.Status_wrong, text.text());
        assertEquals(Icon.FAILED, text.icon());
        assertEquals("settings.json, line 3: no JSON.", text.toolTip());
    }
}

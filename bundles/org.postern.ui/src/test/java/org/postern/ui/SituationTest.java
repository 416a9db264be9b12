// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.network.Recognition;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selector;
import org.postern.testing.MemorySettings;

final class SituationTest {

    private final SmtpProfile home = Samples.profile("home");

    private final Selector selector = new FakeSelector();

    @Test
    void isAboutTheFirstSenderOfTheFirstServer() {
        Situation situation = Situation.of(
                Samples.network(), new Recognition.Unknown(), with(home, Samples.profile("office")), selector);

        assertEquals(Optional.of(Samples.ANN), situation.author());
        assertEquals(Optional.of(home), situation.profile());
    }

    @Test
    void takesSomeoneOfADomain() {
        SmtpProfile everyone = new SmtpProfile(
                "all", "All", home.server(), List.of(new SenderPattern("*@example.com")), home.origin());

        Situation situation = Situation.of(Samples.network(), new Recognition.Unknown(), with(everyone), selector);

        assertEquals("example.com", situation.author().orElseThrow().domain());
    }

    @Test
    void isUnusedWithoutAServer() {
        assertTrue(Situation.of(Samples.network(), new Recognition.Unknown(), with(), selector)
                .unused());
    }

    private static MemorySettings with(SmtpProfile... profiles) {
        MemorySettings settings = new MemorySettings();
        List.of(profiles).forEach(settings::put);
        return settings;
    }
}

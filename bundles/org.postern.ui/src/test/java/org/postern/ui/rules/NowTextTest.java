// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.ui.Situation;
import org.postern.ui.attempt.Explanation;

final class NowTextTest {

    @Test
    void saysWhatToDoWhileThereIsNoServer() {
        assertEquals(
                Explanation.of(Messages.Now_noServer, List.of(Messages.Now_addServer)),
                NowText.explain(without(List.of())));
    }

    @Test
    void saysWhatIsWrongWithTheSettingsWhereThatMayBeWhyThereIsNoServer() {
        List<String> problems = List.of("settings.json: rules[0]: The rule “home” is passed over.");

        assertEquals(Explanation.of(Messages.Now_noServer, problems), NowText.explain(without(problems)));
    }

    private static Situation without(List<String> problems) {
        return new Situation(
                NetworkSnapshot.OFFLINE, new Recognition.Unknown(), Optional.empty(), Optional.empty(), problems);
    }
}

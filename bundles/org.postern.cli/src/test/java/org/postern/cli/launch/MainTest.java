// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MainTest {
    @AfterEach
    void forget() {
        System.clearProperty(Main.CONFIGURATION);
    }

    @Test
    void launcherSeesFixedArgumentsOnly() {
        assertEquals(
                List.of("-application", "org.postern.cli.application", "-data", "@none", "-nosplash"),
                Main.fixedArguments());
    }

    @Test
    void scriptNamesTheConfiguration() {
        System.setProperty(Main.CONFIGURATION, "/opt/postern/configuration");

        assertEquals(
                List.of("-configuration", "/opt/postern/configuration"),
                Main.fixedArguments().subList(5, 7));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UserHomeTest {

    private static final Map<String, String> LINUX = Map.of("os.name", "Linux", "user.home", "/home/me");

    @Test
    void liesInTheXdgFoldersOnLinux() {
        UserHome home = home(Map.of("XDG_CONFIG_HOME", "/x/config", "XDG_STATE_HOME", "/x/state"), LINUX);

        assertEquals(Path.of("/x/config/postern"), home.config());
        assertEquals(Path.of("/x/state/postern"), home.state());
    }

    @Test
    void liesInTheUsualFoldersWhereXdgNamesNone() {
        UserHome home = home(Map.of(), LINUX);

        assertEquals(Path.of("/home/me/.config/postern"), home.config());
        assertEquals(Path.of("/home/me/.local/state/postern"), home.state());
    }

    @Test
    void ignoresARelativeXdgFolder() {
        assertEquals(
                Path.of("/home/me/.config/postern"),
                home(Map.of("XDG_CONFIG_HOME", "etc"), LINUX).config());
    }

    @Test
    void followsPosternHome() {
        UserHome home = home(Map.of("POSTERN_HOME", "/p", "XDG_CONFIG_HOME", "/x"), LINUX);

        assertEquals(Path.of("/p/config"), home.config());
        assertEquals(Path.of("/p/state"), home.state());
    }

    @Test
    void followsThePropertyBeforeTheVariable() {
        Map<String, String> properties = Map.of("os.name", "Linux", "org.postern.home", "/q");

        assertEquals(
                Path.of("/q/config"),
                home(Map.of("POSTERN_HOME", "/p"), properties).config());
    }

    @Test
    void liesInApplicationDataOnWindows() {
        UserHome home = home(
                Map.of("APPDATA", "/c/Roaming", "LOCALAPPDATA", "/c/Local"),
                Map.of("os.name", "Windows 11", "user.home", "/c"));

        assertEquals(Path.of("/c/Roaming/Postern"), home.config());
        assertEquals(Path.of("/c/Local/Postern/state"), home.state());
    }

    @Test
    void liesInApplicationSupportOnMacOs() {
        UserHome home = home(Map.of(), Map.of("os.name", "Mac OS X", "user.home", "/Users/me"));

        assertEquals(Path.of("/Users/me/Library/Application Support/Postern"), home.config());
        assertEquals(Path.of("/Users/me/Library/Application Support/Postern/state"), home.state());
    }

    private static UserHome home(Map<String, String> environment, Map<String, String> properties) {
        return new UserHome(new Surroundings(
                name -> Optional.ofNullable(environment.get(name)), name -> Optional.ofNullable(properties.get(name))));
    }
}

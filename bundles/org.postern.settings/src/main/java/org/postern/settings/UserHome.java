// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.settings.Home;

/** The home of the user who runs this process, in the place that the system has for such things. */
@Component(property = "service.ranking:Integer=0")
public final class UserHome implements Home {

    private final Path config;
    private final Path state;
    private final boolean usual;

    @Activate
    public UserHome(BundleContext context) {
        this(Surroundings.of(context));
    }

    UserHome(Surroundings surroundings) {
        Optional<Path> own = own(surroundings);
        usual = own.isEmpty();
        config = own.map(home -> home.resolve("config")).orElseGet(() -> usualConfig(surroundings));
        state = own.map(home -> home.resolve("state")).orElseGet(() -> usualState(surroundings));
    }

    @Override
    public boolean usual() {
        return usual;
    }

    @Override
    public Path config() {
        return config;
    }

    @Override
    public Path state() {
        return state;
    }

    private static Optional<Path> own(Surroundings surroundings) {
        return surroundings
                .property()
                .apply("org.postern.home")
                .or(() -> surroundings.environment().apply("POSTERN_HOME"))
                .filter(home -> !home.isBlank())
                .map(home -> Path.of(home).toAbsolutePath());
    }

    private static Path usualConfig(Surroundings surroundings) {
        if (surroundings.windows()) {
            return windows(surroundings, "APPDATA", "Roaming");
        }
        return surroundings.mac() ? mac(surroundings) : xdg(surroundings, "XDG_CONFIG_HOME", ".config");
    }

    private static Path usualState(Surroundings surroundings) {
        if (surroundings.windows()) {
            return windows(surroundings, "LOCALAPPDATA", "Local").resolve("state");
        }
        return surroundings.mac()
                ? mac(surroundings).resolve("state")
                : xdg(surroundings, "XDG_STATE_HOME", ".local/state");
    }

    private static Path windows(Surroundings surroundings, String variable, String otherwise) {
        return surroundings
                .folder(variable)
                .orElseGet(() -> surroundings.userHome().resolve("AppData").resolve(otherwise))
                .resolve("Postern");
    }

    private static Path mac(Surroundings surroundings) {
        return surroundings.userHome().resolve("Library/Application Support/Postern");
    }

    private static Path xdg(Surroundings surroundings, String variable, String otherwise) {
        return surroundings
                .folder(variable)
                .orElseGet(() -> surroundings.userHome().resolve(otherwise))
                .resolve("postern");
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;

/**
 * What this process was given by the system it runs on.
 *
 * @param environment the value of an environment variable, empty where there is none
 * @param property the value of a framework or system property, empty where there is none
 */
record Surroundings(Function<String, Optional<String>> environment, Function<String, Optional<String>> property) {

    static Surroundings of(BundleContext context) {
        return new Surroundings(
                name -> Optional.ofNullable(System.getenv(name)),
                name -> Optional.ofNullable(context.getProperty(name)));
    }

    boolean windows() {
        return system().startsWith("windows");
    }

    boolean mac() {
        return system().startsWith("mac");
    }

    /** The folder that a variable names; a relative one is ignored, as the XDG base directory specification demands. */
    Optional<Path> folder(String variable) {
        return environment
                .apply(variable)
                .filter(v -> !v.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    Path userHome() {
        return Path.of(property.apply("user.home").orElse("."));
    }

    private String system() {
        return property.apply("os.name").orElse("").toLowerCase(Locale.ROOT);
    }
}

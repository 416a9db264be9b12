// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * The main class of {@code postern}. Puts the arguments where the launcher does not see them, and starts Equinox with
 * fixed ones; the launcher ends the process with the application's exit code.
 */
public final class Main {
    /** The system property by which the script names the configuration area. */
    static final String CONFIGURATION = "postern.configuration";

    private static final String LAUNCHER = "org.eclipse.equinox.launcher.Main";

    private Main() {}

    public static void main(String... arguments) throws ReflectiveOperationException {
        System.setProperty(Arguments.PROPERTY, Arguments.encode(List.of(arguments)));
        // by reflection, because the launcher is on the class path but exports nothing to bundles
        Class.forName(LAUNCHER).getMethod("main", String[].class).invoke(null, (Object)
                fixedArguments().toArray(String[]::new));
    }

    static List<String> fixedArguments() {
        List<String> fixed =
                new ArrayList<>(List.of("-application", "org.postern.cli.application", "-data", "@none", "-nosplash"));
        String configuration = System.getProperty(CONFIGURATION, "");
        if (!configuration.isEmpty()) {
            fixed.addAll(List.of("-configuration", configuration));
        }
        return fixed;
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.signin;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.postern.api.signin.SignIn;

/**
 * The browser of the system. Where there is none to be seen, nothing happens: the address is always printed, too.
 *
 * @param system the value of {@code os.name}
 * @param environment the value of an environment variable
 */
public record SystemBrowser(String system, Function<String, Optional<String>> environment) implements SignIn.Browser {

    public static SystemBrowser ofThisComputer() {
        return new SystemBrowser(System.getProperty("os.name", ""), name -> Optional.ofNullable(System.getenv(name)));
    }

    @Override
    public void open(URI page) {
        List<String> command = command(page);
        if (command.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // the person opens the address that was printed
        }
    }

    /** Empty where a browser would not be seen. */
    List<String> command(URI page) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
        }
        if (name.startsWith("mac")) {
            return List.of("open", page.toString());
        }
        boolean seen = environment
                .apply("DISPLAY")
                .or(() -> environment.apply("WAYLAND_DISPLAY"))
                .isPresent();
        return seen ? List.of("xdg-open", page.toString()) : List.of();
    }
}

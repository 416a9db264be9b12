// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.settings.SettingsException;

/** {@code postern demo}: plays the story, and holds what the servers received against it. */
@Component(
        property = {Command.NAME + "=demo", Command.SUMMARY + "=Watch Postern at home, in the office and in a hotel"})
public final class DemoCommand implements Command {
    private static final String HELP = "--help";
    private static final String JSON = "--json";

    private final BundleContext bundles;
    private final Messages messages = new Messages();

    @Activate
    public DemoCommand(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        Optional<String> stray = arguments.stream()
                .filter(argument -> !Set.of(HELP, "-h", JSON).contains(argument))
                .findFirst();
        if (stray.isPresent()) {
            return fail(ExitCode.USAGE, terminal, "wrong.option", Visible.text(stray.get()));
        }
        if (arguments.contains(HELP) || arguments.contains("-h")) {
            terminal.out().println(messages.text("help"));
            return ExitCode.OK;
        }
        boolean json = arguments.contains(JSON);
        return play(json ? new Minutes(terminal.out()) : new Narrator(new Page(terminal)), terminal);
    }

    private int play(Telling telling, Terminal terminal) {
        try {
            List<String> missing = play(telling);
            missing.forEach(sentence -> fail(ExitCode.FAILED, terminal, "failed", sentence));
            return missing.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        } catch (IOException | GeneralSecurityException | SettingsException | IllegalStateException e) {
            return fail(ExitCode.UNAVAILABLE, terminal, "failed", Visible.text(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.TEMPORARY;
        }
    }

    /** @return what should have happened and did not, a sentence each */
    private List<String> play(Telling telling) throws IOException, GeneralSecurityException, InterruptedException {
        ScriptedNetwork network = new ScriptedNetwork();
        try (TemporaryHome home = new TemporaryHome();
                Servers servers = new Servers(network);
                Stage stage = new Stage(bundles, network, home)) {
            Parts parts = stage.parts();
            servers.introduce(parts);
            telling.opening(servers);
            List<Chapter> chapters = new Story(parts, network, servers.relay()).play(telling::chapter);
            List<String> missing = new Proof(servers.relay(), servers.company())
                    .missing(chapters).stream().map(key -> messages.text(key)).toList();
            telling.ending(servers, missing);
            return missing;
        }
    }

    private int fail(int code, Terminal terminal, String key, String value) {
        terminal.err().println(messages.text(key, value));
        return code;
    }
}

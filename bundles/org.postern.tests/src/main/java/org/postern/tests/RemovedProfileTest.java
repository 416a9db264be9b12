// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.command.Command;
import org.postern.api.command.Terminal;
import org.postern.api.settings.Home;

/** What a person sees of a rule whose server an organisation has removed, at the start after that. */
final class RemovedProfileTest {

    private static final String ISP = """
            {"format": 1, "profiles": [{"id": "isp", "name": "Provider", "host": "smtp.isp.example",
             "security": "tls", "senders": ["*@example.org"]}]}
            """;
    private static final String MINE = """
            {"format": 1, "profiles": [{"id": "mine", "name": "Mine", "host": "smtp.mine.example", "security": "tls",
             "senders": ["*@example.org"]}],
             "rules": [{"id": "home", "when": {}, "use": "isp"}, {"id": "away", "when": {}, "use": "mine"}]}
            """;

    @TempDir
    Path folder = Path.of("");

    private final Path policies = Path.of(URI.create(
                    Services.context().getProperty("osgi.install.area").replace(" ", "%20")))
            .resolve("policy.d");
    private Path users = folder;

    @BeforeEach
    void giveTheServer() throws IOException {
        users = new FolderHome(folder).config().resolve("settings.json");
        Files.createDirectories(users.getParent());
        Files.writeString(users, MINE);
        Files.createDirectories(policies);
        Files.writeString(policies.resolve("10-isp.json"), ISP);
    }

    @AfterEach
    void takeThePolicies() throws IOException {
        Files.deleteIfExists(policies.resolve("10-isp.json"));
        Files.deleteIfExists(policies.resolve("20-site.json"));
        Files.deleteIfExists(policies);
    }

    @Test
    void passesOverTheRuleAndSaysWhyUntilTheServerIsBack() throws IOException, InvalidSyntaxException {
        Path removing = policies.resolve("20-site.json");
        Files.writeString(removing, "{\"format\": 1, \"profiles\": [{\"id\": \"isp\", \"remove\": true}]}");

        String chosen = atTheNextStart("select", "--from", "ann@example.org");
        String rules = atTheNextStart("rules");
        Files.delete(removing);
        String back = atTheNextStart("select", "--from", "ann@example.org");

        assertTrue(chosen.contains("Mine"), chosen);
        assertTrue(
                rules.contains(
                        "The rule “home” is passed over: your organisation removed its profile “isp”, in " + removing),
                rules);
        assertTrue(back.contains("Provider"), back);
        assertEquals(MINE, Files.readString(users));
    }

    /** What the command says; a home that comes makes the settings anew, as a start does. */
    private String atTheNextStart(String command, String... arguments) throws InvalidSyntaxException {
        ServiceRegistration<Home> home = Services.standIn(Home.class, new FolderHome(folder));
        ServiceReference<Command> reference = Services.context()
                .getServiceReferences(Command.class, "(" + Command.NAME + "=" + command + ")")
                .iterator()
                .next();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try {
            Services.context()
                    .getService(reference)
                    .run(List.of(arguments), new Terminal(InputStream.nullInputStream(), out, out, false));
            return said.toString(StandardCharsets.UTF_8);
        } finally {
            Services.context().ungetService(reference);
            home.unregister();
        }
    }
}

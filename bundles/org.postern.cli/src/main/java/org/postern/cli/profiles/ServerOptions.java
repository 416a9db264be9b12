// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code postern profiles add} and {@code edit} are told of a server. */
@Command
final class ServerOptions {
    @Parameters(paramLabel = "ID", descriptionKey = "add.id")
    String id = "";

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "add.host")
    Optional<String> host = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "add.name")
    Optional<String> name = Optional.empty();

    @Option(names = "--security", paramLabel = "KIND", descriptionKey = "add.security")
    Optional<Security> security = Optional.empty();

    @Option(names = "--port", paramLabel = "N", descriptionKey = "add.port")
    Optional<Integer> port = Optional.empty();

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "add.user")
    Optional<String> user = Optional.empty();

    @Option(names = "--auth", paramLabel = "KIND", descriptionKey = "add.auth")
    Optional<Auth> auth = Optional.empty();

    @Option(names = "--provider", paramLabel = "NAME", descriptionKey = "add.provider")
    Optional<String> provider = Optional.empty();

    @Option(names = "--issuer", paramLabel = "ADDRESS", descriptionKey = "add.issuer")
    Optional<String> issuer = Optional.empty();

    @Option(names = "--sender", paramLabel = "PATTERN", descriptionKey = "add.sender")
    List<String> senders = List.of();

    @Option(names = "--trust", paramLabel = "FILE", descriptionKey = "add.trust")
    Optional<Path> trust = Optional.empty();

    @Option(names = "--password-stdin", descriptionKey = "add.password")
    boolean passwordFromStandardInput;

    @Option(names = "--key-store-password-stdin", descriptionKey = "add.keystore.password")
    boolean keyStorePasswordFromStandardInput;

    @Mixin
    final ParticularOptions particular = new ParticularOptions();

    /** How to log in. */
    enum Auth {
        password,
        oauth2,
        certificate
    }

    /** The words for {@link org.postern.api.profile.ConnectionSecurity} on the command line. */
    enum Security {
        none,
        starttls,
        tls
    }
}

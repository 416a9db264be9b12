// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code postern profiles edit} is told. */
@Command
final class EditOptions {
    /** What a profile can be without. */
    private static final List<String> OPTIONAL = List.of(
            "user",
            "trust",
            "ehlo",
            "connect-timeout",
            "reply-timeout",
            "confirmation-timeout",
            "per-minute",
            "most-recipients",
            "most-octets",
            "connections",
            "recipients-at",
            "pin",
            "key-store",
            "proxy");

    @Mixin
    final ServerOptions server = new ServerOptions();

    @Option(names = "--without", paramLabel = "OPTION", descriptionKey = "edit.without")
    private List<String> without = List.of();

    /** @throws IllegalArgumentException with one sentence for the person who typed it */
    Left left() {
        without.stream().filter(name -> !OPTIONAL.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    ProfilesCommand.text("without.unknown", name, String.join(", ", OPTIONAL)));
        });
        return new Left(without);
    }
}

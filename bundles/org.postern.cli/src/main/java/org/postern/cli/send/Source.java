// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.send;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.postern.api.command.ExitCode;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Input;
import org.postern.cli.console.Messages;

/** Where the message comes from: options, a file or standard input. */
record Source(SendOptions options, Input input, Messages messages) {
    private static final int MOST_OCTETS = 64 << 20;

    OutgoingMessage message(MessageReader reader) {
        if (options.file.isPresent()) {
            return read(reader);
        }
        return compose(reader);
    }

    private OutgoingMessage read(MessageReader reader) {
        if (options.subject.isPresent() || options.text.isPresent() || options.standardInput.isPresent()) {
            throw wrong("file.alone").get();
        }
        try {
            return reader.read(input.content(options.file.orElseThrow(), MOST_OCTETS), options.from, options.to);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was just written
        }
    }

    private OutgoingMessage compose(MessageReader reader) {
        EmailAddress from = options.from.orElseThrow(wrong("needs.from"));
        if (options.to.isEmpty()) {
            throw wrong("needs.to").get();
        }
        return reader.compose(new MessageReader.Draft(from, options.to, options.subject.orElse(""), text()));
    }

    private String text() {
        Optional<String> marker = options.standardInput;
        if (marker.filter(m -> !m.equals("-")).isPresent()) {
            throw wrong("stray", marker.get()).get();
        }
        if (marker.isPresent() == options.text.isPresent()) {
            throw wrong("needs.text").get();
        }
        return options.text.orElseGet(() -> input.standardText(MOST_OCTETS));
    }

    private Supplier<Complaint> wrong(String key, Object... values) {
        return () -> new Complaint(ExitCode.USAGE, messages.text(key, values));
    }
}

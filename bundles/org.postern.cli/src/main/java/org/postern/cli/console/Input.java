// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.settings.Secret;

/** Reads files and standard input, up to a limit. */
public final class Input {
    private static final int MOST_PASSWORD_OCTETS = 64 << 10;
    private final Terminal terminal;
    private final Messages messages = Messages.beside(Input.class);

    public Input(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The file's octets; {@code -} stands for standard input. */
    public byte[] octets(Path file, int most) {
        if (file.toString().equals("-")) {
            return standard(most);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return bounded(in, most, Visible.text(file.toString()));
        } catch (NoSuchFileException e) {
            throw new Complaint(ExitCode.NO_INPUT, messages.text("file.missing", Visible.text(file.toString())));
        } catch (IOException e) {
            throw unreadable(Visible.text(file.toString()));
        }
    }

    /** All of standard input. */
    public byte[] standard(int most) {
        try {
            return bounded(terminal.in(), most, messages.text("standard"));
        } catch (IOException e) {
            throw unreadable(messages.text("standard"));
        }
    }

    /** The first line of standard input, a password; what else was read is wiped. */
    public Secret password() {
        byte[] octets = standard(MOST_PASSWORD_OCTETS);
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(octets));
        Arrays.fill(octets, (byte) 0);
        int length = 0;
        while (length < text.length() && text.charAt(length) != '\n' && text.charAt(length) != '\r') {
            length++;
        }
        if (length == 0) {
            throw new Complaint(ExitCode.DATA, messages.text("password.empty"));
        }
        char[] password = new char[length];
        text.get(password);
        Arrays.fill(text.array(), '\0');
        Secret secret = new Secret(password);
        Arrays.fill(password, '\0');
        return secret;
    }

    /** All of standard input as UTF-8. */
    public String standardText(int most) {
        return new String(standard(most), StandardCharsets.UTF_8);
    }

    private byte[] bounded(InputStream in, int most, String name) throws IOException {
        byte[] octets = in.readNBytes(most + 1);
        if (octets.length > most) {
            throw new Complaint(ExitCode.DATA, messages.text("too.big", name, most));
        }
        return octets;
    }

    private Complaint unreadable(String name) {
        return new Complaint(ExitCode.NO_INPUT, messages.text("unreadable", name));
    }
}

// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import java.io.FilterInputStream;
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
import org.postern.api.mail.IncomingContent;
import org.postern.api.mail.IncomingContent.TooLargeException;
import org.postern.api.mail.Visible;
import org.postern.api.settings.Secret;

/** Reads files and standard input, up to a limit. */
public final class Input {
    /** Stands for standard input. */
    public static final Path STANDARD = Path.of("-");

    private static final int MOST_PASSWORD_OCTETS = 64 << 10;
    private final Terminal terminal;
    private final Messages messages = Messages.beside(Input.class);

    public Input(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The file's octets. */
    public byte[] octets(Path file, int most) {
        return of(file, in -> bounded(in, most, shown(file)));
    }

    /** The same for what is large: it is not held in memory, and is closed with the process if nobody does. */
    public IncomingContent content(Path file, long most) {
        return of(file, in -> incoming(in, most, shown(file)));
    }

    /** All of standard input. */
    public byte[] standard(int most) {
        return octets(STANDARD, most);
    }

    private <T> T of(Path file, Reading<T> reading) {
        try (InputStream in = file.equals(STANDARD) ? unclosed(terminal.in()) : Files.newInputStream(file)) {
            return reading.of(in);
        } catch (NoSuchFileException e) {
            throw new Complaint(ExitCode.NO_INPUT, messages.text("file.missing", shown(file)));
        } catch (IOException e) {
            throw new Complaint(ExitCode.NO_INPUT, messages.text("unreadable", shown(file)));
        }
    }

    private String shown(Path file) {
        return file.equals(STANDARD) ? messages.text("standard") : Visible.text(file.toString());
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
            throw tooBig(name, most);
        }
        return octets;
    }

    private IncomingContent incoming(InputStream in, long most, String name) throws IOException {
        try {
            return IncomingContent.of(in::transferTo, Path.of(System.getProperty("java.io.tmpdir")), most);
        } catch (TooLargeException e) {
            throw tooBig(name, most);
        }
    }

    private Complaint tooBig(String name, long most) {
        return new Complaint(ExitCode.DATA, messages.text("too.big", name, most));
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // it is the terminal's
            }
        };
    }

    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }
}
